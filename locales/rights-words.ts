import type { Capacity } from '../domain/people/roles.ts';
import type { Effect, Grant, Relation, Source } from '../domain/rights/right.ts';
import type { Act } from '../domain/rights/table.ts';

/** The table of rights in English words, for docs/rights.md and for the page that describes the API. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  LIST_AMENDMENTS: 'see the list of files, and the missions awaiting their addendum',
  READ_AMENDMENT: 'read a file: its route, tasks, decisions, opinions, forecast and history',
  READ_DOCUMENT: 'read a document of a file: the frozen act, a proof of signature',
  ARCHIVE_FILE: 'take a whole file away as one archive, with the minutes that one may read',
  READ_DRAFT: 'read the text under work, with its instructions and what they make of the contract',
  EDIT_DRAFT: 'write in the text under work',
  LAUNCH: 'launch a file (the president), or propose one to him',
  JUSTIFY_DIFFERENCE: 'say why a difference between the two languages of a text is right',
  PUT_MOTION: 'put a motion to the committee',
  CLOSE_VOTE: 'close a vote on the votes cast',
  WITHDRAW: 'withdraw a file before the last signature',
  REASSIGN: 'pass a stuck task on to another who holds the role',
  UPLOAD_EVIDENCE: 'bring in a proof of signature',
  KEEP_TERMS: 'suspend a term, and let it run again',
  LENGTHEN_TERM: 'lengthen the term of a concertation, by agreement of all who were asked',
  MOVE_POLICY: 'move an open file to the rules in force',
  LIST_TASKS: 'see what waits for oneself, or for one whom one stands in for',
  LIST_WAITING: 'see what waits for everybody',
  READ_TASK: 'read a task, with what is needed to decide it',
  DECIDE: 'decide a task of a file',
  DECIDE_IN_MEETING: 'enter what one who was asked decided aloud in a meeting',
  TAKE_BACK: 'take a decision back before anybody acts on it',
  CONTEST_ANSWER: 'contest an answer that came by an organisation’s link',
  LIST_MEETINGS: 'see the meetings, and how the rhythm of the contract is kept',
  READ_MEETING: 'read a meeting: its agenda, who is invited, what it asks',
  READ_MINUTES: 'read the minutes of a meeting',
  CALL_MEETING: 'call a meeting beside those that are planned',
  SET_AGENDA: 'set the agenda (the keeper); add an urgent point once it is frozen (the chair)',
  GRANT_URGENCY: 'shorten the term of a convocation',
  SEND_INVITATION: 'send the invitation or the convocation',
  PROVE_DELIVERY: 'record another proof that an organisation got its convocation',
  CHANGE_MEETING: 'move or cancel a meeting',
  ANSWER_INVITATION: 'say whether one comes',
  DECIDE_OF_MEETING: 'do what a meeting asks: report, draft, remark on, approve or sign the minutes, do an action',
  READ_MATTERS: 'see what waits for meetings beside files',
  READ_MATTER: 'read such a matter',
  RAISE_MATTER: 'write such a matter down',
  SETTLE_MATTER: 'agree on measures in such a matter, and settle it',
  MAKE_OWN_FEED: 'make a secret address of one’s own calendar',
  READ_DIRECTORY: 'see who works here: names, roles, substitutes, organisations, bodies',
  READ_PEOPLE: 'read everything kept about people',
  KEEP_PEOPLE: 'register people and correct what is kept about them',
  GIVE_MANDATE: 'give and end mandates',
  KEEP_ORGANISATIONS: 'register and correct organisations and bodies',
  NAME_SUBSTITUTE: 'name another’s substitute',
  NAME_OWN_SUBSTITUTE: 'say that one is away, and who stands in',
  READ_REFUSED_MAILS: 'see which messages were refused, with their addresses',
  KEEP_OWN_AFFAIRS: 'look after one’s own language, sign-in, sessions, tokens and calendar answers',
  KEEP_ACCESS_OF_OTHERS: 'see and end the tokens and sessions of others',
  READ_ERASURES: 'read the register of erasures',
  ERASE_PERSON: 'erase a person',
  EXPORT_PERSON: 'get everything kept about one person',
  READ_READINGS: 'read who read a confidential text',
  READ_CONTRACT: 'read contracts, their provisions, versions and changes',
  IMPORT_CONTRACT: 'import a contract',
  SEARCH: 'search contracts and submitted texts',
  READ_RULES: 'read the settings, the calendar and the caretaker periods',
  READ_RULE_CHANGES: 'read who changed the rules, and which files follow older ones',
  PREVIEW_RULES: 'see what a change of the rules would do',
  CHANGE_SETTINGS: 'change settings, closures and caretaker periods',
  MOVE_CLOCK: 'move a clock, in development alone',
};

export const CAPACITY_WORDS: Readonly<Record<Capacity, string>> = {
  PRESIDENT: 'president of the management committee',
  COMMITTEE_MEMBER: 'member of the management committee',
  MANDATE_HOLDER: 'mandate holder',
  CONTRACT_SECRETARY: 'contract secretary',
  TRANSLATOR: 'translator',
  CABINET_DIRECTOR: 'director of the strategic cell',
  CABINET_MEMBER: 'member of the strategic cell',
  MINISTER: 'minister of the tutelle',
  MINISTER_CONSULTED: 'consulted minister',
  COCOBASE_PRESIDENT: 'president of COCOBASE',
  COCOBASE_SECRETARY: 'secretary of COCOBASE',
  FINANCE_INSPECTION: 'Finance Inspection',
  AUDITOR: 'auditor',
  ADMINISTRATOR: 'administrator',
  UNION_ORGANISATION: 'union organisation',
  STAKEHOLDER_ORGANISATION: 'stakeholder organisation',
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  ROLE: 'by the role alone',
  OFFICE: 'in the office that the kind of the object names',
  AUTHOR: 'who wrote it',
  ADDRESSEE: 'for whom an open task of it waits',
  ASKED: 'who was asked about it',
  RECORDER: 'who enters the answer that an organisation gave on paper',
  DECIDER: 'who took the decision, or entered it',
  MINISTER_CONCERNED: 'on the minister’s side, when asked',
  ORGANISATION_INVITED: 'the organisation that was invited, itself',
  INVITED: 'who was invited to the meeting',
  HIMSELF: 'for oneself',
};

export const EFFECT_WORDS: Readonly<Record<Effect, string>> = {
  READS: 'reads',
  CHANGES: 'changes',
  OWN: 'own affairs',
};

export const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  CONTRACT_ART_4: 'contract, art. 4',
  CONTRACT_ART_5: 'contract, art. 5',
  CONTRACT_ART_6: 'contract, art. 6',
  CONTRACT_ART_7: 'contract, art. 7',
  CONTRACT_ART_8: 'contract, art. 8',
  CONTRACT_ART_15: 'contract, art. 15',
  CONTRACT_PART_6: 'contract, part 6',
  RD_2001_ART_11BIS: 'royal decree of 29 October 2001, art. 11bis',
  LANGUAGE_LAW: 'laws on the use of languages',
  UNION_STATUTE: 'trade union statute',
  DATA_PROTECTION: 'data protection',
  ARCHIVES_LAW: 'law on archives',
  DESIGN: 'this product',
};

/** Who may by one grant: `contract secretary, president: by the role alone (COCOBASE)`. */
export function grantWords({ to, relation, of }: Grant): string {
  const who = to === 'ANYBODY' ? 'anybody' : to.map((each) => CAPACITY_WORDS[each]).join(', ');
  return `${who}: ${RELATION_WORDS[relation]}${of === undefined ? '' : ` (\`${of}\`)`}`;
}
