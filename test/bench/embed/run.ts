import {parseArgs} from 'node:util';
import {openBrowser} from '../../e2e/open-page.ts';
import {submitTo} from '../../e2e/service-as.ts';
import {startHost} from '../../e2e/start-host.ts';
import {leak} from '../../support/people.ts';
import {startBenchHost} from './bench-host.ts';
import {budgetsOf} from './budgets.ts';
import {buildPeers} from './build-peers.ts';
import {builtEmbeds} from './built-embeds.ts';
import {allForms, bare, bareAgain, ours, oursPlaced, pageOf, scriptTag} from './forms.ts';
import {type Growth, measureGrowth, mountPlans} from './mounts.ts';
import {printResults} from './print-results.ts';
import {summarise} from './summary.ts';
import {type Visit, visit} from './visit.ts';
import {weighAlone} from './weigh-alone.ts';

// npm run bench:embed [-- --rounds 7]: our form beside the same form made with what else a team would take, in one run.
// Fails where a budget of ours is broken.

const {values} = parseArgs({options: {rounds: {type: 'string', default: '7'}}});
const rounds = Number(values.rounds);

buildPeers();
const forms = allForms();
const tag = (entry: string) => scriptTag(builtEmbeds().entry(entry));
const page = (head: string, body: string) => pageOf({name: '', title: 'Elements', head, body});
await using service = await startHost();
await using host = await startBenchHost(
  forms,
  {
    '/badge/': page(tag('deadline-badge'), '<redress-deadline-badge due-on="2026-12-11"></redress-deadline-badge>'),
    '/timeline/': page(tag('case-timeline'), '<redress-case-timeline></redress-case-timeline>'),
    '/mounts/': page(tag('redress'), '<redress-provider service="/"></redress-provider>'),
  },
  service.address,
);
await using browser = await openBrowser();

// In each round every form is visited once, each time in another order; the first round only warms up.
const visits = new Map(forms.map(({name}) => [name, [] as Visit[]]));
for (let round = 0; round <= rounds; round++) {
  const turn = round % forms.length;
  for (const {name} of [...forms.slice(turn), ...forms.slice(0, turn)]) {
    const seen = await visit(browser, `${host.address}/${name}/`);
    if (round > 0) visits.get(name)?.push(seen);
  }
  console.error(`round ${round} of ${rounds}`);
}

const receipt = await submitTo(service.address, leak);
const growths: Growth[] = [];
for (const plan of mountPlans(receipt)) {
  growths.push(await measureGrowth(browser, `${host.address}/mounts/`, receipt, plan));
}
const alone = {
  badge: await weighAlone(browser, `${host.address}/badge/`, 'redress-deadline-badge'),
  timeline: await weighAlone(browser, `${host.address}/timeline/`, 'redress-case-timeline'),
};

const visitsOf = (name: string) => visits.get(name) ?? [];
const summary = new Map(
  forms.map((form) => [form.name, summarise(form, visitsOf(form.name), visitsOf(bare), visitsOf(bareAgain))]),
);
const summaryOf = (name: string) => {
  const found = summary.get(name);
  if (!found) throw new Error(`There is no form ${name}`);
  return found;
};
const budgets = budgetsOf(
  summaryOf(ours),
  summaryOf(oursPlaced),
  [summaryOf(bare), summaryOf(bareAgain)],
  growths,
  alone,
);
printResults([...summary.values()], budgets, rounds);
if (budgets.some(({holds}) => holds === false)) process.exitCode = 1;
