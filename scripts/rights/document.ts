import { ROLES } from '../../domain/people/roles.ts';
import { ON_FILES } from '../../domain/rights/on-files.ts';
import { ON_MEETINGS } from '../../domain/rights/on-meetings.ts';
import { ON_PEOPLE } from '../../domain/rights/on-people.ts';
import type { Grant } from '../../domain/rights/right.ts';
import { isAct, RIGHTS, type Act } from '../../domain/rights/table.ts';
import { ACT_WORDS, CAPACITY_WORDS, EFFECT_WORDS, RELATION_WORDS, SOURCE_WORDS } from '../../locales/rights-words.ts';

const INTRODUCTION = `# Who may do what

Made from \`domain/rights/\` by \`npm run docs:rights\`; a test compares the two. It is the one table every rule of rights reads its
roles from: the API refuses by it before an operation runs, the rules of files, meetings, matters and people ask it, the
pages show by it. What the state of a file allows on top (a phase that is open, four eyes, a declared interest) stands with the rules
that judge it.

How to read it:

- **Who**: a role of a person by a dated mandate, or an organisation. Whoever stands in for a person may what that person may, under the
  same role, and it is recorded on whose behalf. A mandate that ends ends its rights the same day.
- **Capacity**: one who may do an act in several capacities (two roles of his own, or his own and another's) says in which; it is recorded.
  A task is done in the capacity it was asked of. One's own absence concerns every role, and is no choice.
- **Relation**: how he stands to the object. Without a role in brackets after it, the grant holds for every kind of object.
- **Not seen, not there**: to one who may not see an object, every answer is that there is none, as of an id nobody ever gave. A stranger
  without a mandate sees nothing but his own affairs; whoever holds a mandate sees every file and every meeting, as today's text asks.
- **Drafts** before their first submission, and **minutes** that can name delegates of unions, have lines of their own.
- **An auditor** reads everything except those minutes (they are for those who meet) and changes nothing but his own affairs: his
  language, his sign-in, his tokens, his calendar address, and his own absence. That last one hands his reading on to the substitute he
  names, by name and with dates; it gives nobody a power to change.
- **An administrator** keeps people and rules. He decides nothing, and gives himself no power unseen: what he gives himself is his
  alone to give, never by who stands in for him, and the record names it.
`;

const all = `all roles`;

function who({ to }: Grant): string {
  if (to === 'ANYBODY') return 'anybody';
  if (ROLES.every((role) => to.includes(role))) return all;
  const missing = ROLES.filter((role) => !to.includes(role));
  if (missing.length < 3) return `${all} but ${missing.map((each) => CAPACITY_WORDS[each]).join(', ')}`;
  return to.map((each) => CAPACITY_WORDS[each]).join(', ');
}

const cell = (grant: Grant): string =>
  `${who(grant)}: ${RELATION_WORDS[grant.relation]}${grant.of === undefined ? '' : ` (\`${grant.of}\`)`}`;

function line(act: Act): string {
  const { does, grants, source } = RIGHTS[act];
  return `| \`${act}\` | ${ACT_WORDS[act]} | ${EFFECT_WORDS[does]} | ${grants.map(cell).join('<br>')} | ${SOURCE_WORDS[source]} |`;
}

const section = (title: string, table: object): string =>
  [
    `## ${title}`,
    '',
    '| Act | In words | What it does | Who, in which relation, to which objects | Source |',
    '| --- | --- | --- | --- | --- |',
    ...Object.keys(table).filter(isAct).map(line),
    '',
  ].join('\n');

/** The table of rights as a document: the text of `docs/rights.md` before it is formatted. */
export const rightsDocument = (): string =>
  [
    INTRODUCTION,
    section('Files, drafts and tasks', ON_FILES),
    section('Meetings, minutes and matters', ON_MEETINGS),
    section('People, contracts and rules', ON_PEOPLE),
  ].join('\n');
