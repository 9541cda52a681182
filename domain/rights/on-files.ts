import { ROLES, type Role } from '../people/roles.ts';
import { by, changes, reads, type Right } from './right.ts';
import { TASK_GRANTS } from './on-tasks.ts';
import { OFFICES } from './offices.ts';

const KEEPERS: readonly Role[] = ['ADMINISTRATOR', 'CONTRACT_SECRETARY'];

/** What is done with files, their drafts and their documents. */
export const ON_FILES = {
  LIST_AMENDMENTS: reads('NOTHING', 'DESIGN', by(ROLES)),
  READ_AMENDMENT: reads('FILE', 'DESIGN', by(ROLES), by(['UNION_ORGANISATION', 'STAKEHOLDER_ORGANISATION'], 'ASKED')),
  READ_DOCUMENT: reads('FILE', 'DESIGN', by(ROLES)),
  /** With the minutes that he may read. */
  ARCHIVE_FILE: reads('FILE', 'ARCHIVES_LAW', by(['PRESIDENT', 'CONTRACT_SECRETARY', 'COCOBASE_SECRETARY', 'AUDITOR'])),
  /** A draft before its first submission, and the text once it was submitted. */
  READ_DRAFT: reads(
    'FILE',
    'DESIGN',
    by(['PRESIDENT', 'CONTRACT_SECRETARY', 'AUDITOR'], 'ROLE', 'BEFORE_SUBMISSION'),
    by('ANYBODY', 'AUTHOR', 'BEFORE_SUBMISSION'),
    by('ANYBODY', 'ADDRESSEE', 'BEFORE_SUBMISSION'),
    by(ROLES, 'ROLE', 'SUBMITTED'),
  ),
  EDIT_DRAFT: changes('FILE', 'RD_2001_ART_11BIS', by(['CONTRACT_SECRETARY', 'TRANSLATOR'], 'ADDRESSEE')),
  PROPOSE_CHANGES: changes(
    'FILE',
    'DESIGN',
    by([
      'PRESIDENT',
      'COMMITTEE_MEMBER',
      'MANDATE_HOLDER',
      'CONTRACT_SECRETARY',
      'TRANSLATOR',
      'CABINET_DIRECTOR',
      'CABINET_MEMBER',
    ]),
  ),
  LAUNCH: changes(
    'NOTHING',
    'RD_2001_ART_11BIS',
    by(['PRESIDENT', 'CONTRACT_SECRETARY', 'CABINET_DIRECTOR', 'CABINET_MEMBER']),
  ),
  JUSTIFY_DIFFERENCE: changes('FILE', 'LANGUAGE_LAW', by(['CONTRACT_SECRETARY', 'TRANSLATOR'])),
  PUT_MOTION: changes('FILE', 'RD_2001_ART_11BIS', by(['PRESIDENT'])),
  CLOSE_VOTE: changes('FILE', 'RD_2001_ART_11BIS', by(['PRESIDENT'])),
  ANNUL_ACT: changes('FILE', 'CONTRACT_ART_8', by(['PRESIDENT', 'CONTRACT_SECRETARY'])),
  REPEAL_ACT: changes('FILE', 'CONTRACT_ART_8', by(['PRESIDENT', 'CONTRACT_SECRETARY'])),
  WITHDRAW: changes('FILE', 'RD_2001_ART_11BIS', by(['PRESIDENT'])),
  REASSIGN: changes('FILE', 'DESIGN', by(['ADMINISTRATOR'])),
  UPLOAD_EVIDENCE: changes('FILE', 'RD_2001_ART_11BIS', by(['PRESIDENT'], 'ADDRESSEE'), by(['MINISTER'], 'ADDRESSEE')),
  /** Terms that stand still: those of a concertation, and all others. */
  KEEP_TERMS: changes(
    'FILE',
    'UNION_STATUTE',
    by(['COCOBASE_SECRETARY'], 'OFFICE', 'CONCERTATION'),
    by(['CONTRACT_SECRETARY'], 'OFFICE', 'OTHER'),
  ),
  LENGTHEN_TERM: changes('FILE', 'UNION_STATUTE', by(['COCOBASE_SECRETARY'])),
  MOVE_POLICY: changes('FILE', 'DESIGN', by(KEEPERS)),
  LIST_TASKS: reads('NOTHING', 'DESIGN', by('ANYBODY', 'HIMSELF')),
  LIST_WAITING: reads('NOTHING', 'DESIGN', by(ROLES)),
  READ_TASK: reads('TASK', 'DESIGN', by(ROLES), by(['UNION_ORGANISATION', 'STAKEHOLDER_ORGANISATION'], 'ASKED')),
  DECIDE: changes('TASK', 'RD_2001_ART_11BIS', ...TASK_GRANTS),
  DECIDE_IN_MEETING: changes(
    'TASK',
    'DESIGN',
    ...Object.entries(OFFICES).map(([series, { keeper }]) => by([keeper], 'OFFICE', series)),
  ),
  TAKE_BACK: changes('TASK', 'DESIGN', by('ANYBODY', 'DECIDER')),
  /** One that came by an organisation’s link. */
  CONTEST_ANSWER: changes('TASK', 'DESIGN', by(['CONTRACT_SECRETARY'])),
} as const satisfies Readonly<Record<string, Right>>;
