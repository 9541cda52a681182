import { ROLES, type Role } from '../people/roles.ts';
import { by, changes, own, reads, type Right } from './right.ts';

const KEEPERS: readonly Role[] = ['ADMINISTRATOR', 'CONTRACT_SECRETARY'];
const READERS: readonly Role[] = [...KEEPERS, 'AUDITOR'];

/** What is done with people, contracts and the rules of the installation. */
export const ON_PEOPLE = {
  /** Who works here, by name and role. */
  READ_DIRECTORY: reads('NOTHING', 'DESIGN', by(ROLES)),
  /** Everything kept about them: addresses, mandates that ended, invitations. */
  READ_PEOPLE: reads('PERSON', 'DATA_PROTECTION', by(READERS)),
  KEEP_PEOPLE: changes('PERSON', 'DESIGN', by(KEEPERS)),
  /** Reserved: what would give a power to whoever does it, or touch an administrator's own. */
  GIVE_MANDATE: changes(
    'PERSON',
    'DESIGN',
    by(KEEPERS, 'ROLE', 'OF_OTHERS'),
    by(['ADMINISTRATOR'], 'ROLE', 'RESERVED'),
  ),
  /** Who was erased, by which rule, and what is left of him where. */
  READ_ERASURES: reads('NOTHING', 'DATA_PROTECTION', by(READERS)),
  /** It cannot be undone. */
  ERASE_PERSON: changes('PERSON', 'DATA_PROTECTION', by(['ADMINISTRATOR'])),
  /** Who read what is confidential in a file. */
  READ_READINGS: reads('NOTHING', 'DATA_PROTECTION', by([...READERS, 'COCOBASE_SECRETARY'])),
  /** Everything kept about one person. */
  EXPORT_PERSON: reads('PERSON', 'DATA_PROTECTION', by('ANYBODY', 'HIMSELF'), by(['ADMINISTRATOR'])),
  KEEP_ORGANISATIONS: changes('ORGANISATION', 'DESIGN', by(KEEPERS)),
  NAME_SUBSTITUTE: changes('PERSON', 'DESIGN', by(KEEPERS)),
  /** One’s own absence: it hands nothing over that one does not have. */
  NAME_OWN_SUBSTITUTE: own('PERSON', 'DESIGN', by(ROLES, 'HIMSELF'), by(KEEPERS)),
  READ_REFUSED_MAILS: reads('NOTHING', 'DATA_PROTECTION', by(['CONTRACT_SECRETARY', 'AUDITOR'])),
  /** His language, his sign-in, his sessions, his tokens. */
  KEEP_OWN_AFFAIRS: own('PERSON', 'DATA_PROTECTION', by('ANYBODY', 'HIMSELF')),
  /** The tokens and sessions of others, by who administers: they are ended, never made. */
  KEEP_ACCESS_OF_OTHERS: changes('PERSON', 'DATA_PROTECTION', by(['ADMINISTRATOR'])),
  READ_CONTRACT: reads('CONTRACT', 'DESIGN', by(ROLES)),
  IMPORT_CONTRACT: changes('CONTRACT', 'DESIGN', by(KEEPERS)),
  SEARCH: reads('NOTHING', 'DESIGN', by(ROLES)),
  READ_RULES: reads('RULES', 'DESIGN', by(ROLES)),
  READ_RULE_CHANGES: reads('RULES', 'DESIGN', by(READERS)),
  PREVIEW_RULES: reads('RULES', 'DESIGN', by(['ADMINISTRATOR'])),
  CHANGE_SETTINGS: changes('RULES', 'DESIGN', by(['ADMINISTRATOR'])),
  /** In development alone: a file’s clock is moved. */
  MOVE_CLOCK: changes('FILE', 'DESIGN', by(ROLES.filter((role) => role !== 'AUDITOR'))),
} as const satisfies Readonly<Record<string, Right>>;
