import { ROLES, type Role } from '../people/roles.ts';
import { OFFICES } from './offices.ts';
import { by, changes, own, reads, type Grant, type Right } from './right.ts';

const ofEach = (office: 'chair' | 'keeper'): readonly Grant[] =>
  Object.entries(OFFICES).map(([series, offices]) => by([offices[office]], 'OFFICE', series));

const KEEPER = ofEach('keeper');
const CHAIR = ofEach('chair');
const { chair, keeper } = OFFICES.cocobase;

/** The two sides of the contract: either notes that a commitment was not respected. */
const PARTIES: readonly Role[] = ['PRESIDENT', 'CONTRACT_SECRETARY', 'CABINET_DIRECTOR', 'MINISTER'];
const SETTLERS: readonly Grant[] = [
  by(['COCOBASE_SECRETARY', 'COCOBASE_PRESIDENT'], 'OFFICE', 'WELLBEING_REQUEST'),
  by(PARTIES, 'OFFICE', 'NON_RESPECT'),
];

/** What is done with meetings, their minutes, and the matters that wait for them. */
export const ON_MEETINGS = {
  LIST_MEETINGS: reads('NOTHING', 'CONTRACT_ART_4', by(ROLES)),
  READ_MEETING: reads('MEETING', 'CONTRACT_ART_4', by(ROLES), by('ANYBODY', 'INVITED')),
  /** Those that name delegates of unions, and those of every other meeting. */
  READ_MINUTES: reads(
    'MEETING',
    'UNION_STATUTE',
    by(ROLES, 'ROLE', 'WITHOUT_UNIONS'),
    by([chair, keeper], 'OFFICE', 'WITH_UNIONS'),
    by('ANYBODY', 'INVITED'),
  ),
  CALL_MEETING: changes('NOTHING', 'CONTRACT_ART_4', ...KEEPER),
  SET_AGENDA: changes('MEETING', 'CONTRACT_ART_4', ...KEEPER, ...CHAIR),
  GRANT_URGENCY: changes('MEETING', 'UNION_STATUTE', by([chair], 'OFFICE', 'cocobase')),
  SEND_INVITATION: changes('MEETING', 'CONTRACT_ART_4', ...KEEPER),
  PROVE_DELIVERY: changes('MEETING', 'UNION_STATUTE', by([keeper], 'OFFICE', 'cocobase')),
  CHANGE_MEETING: changes('MEETING', 'CONTRACT_ART_4', ...KEEPER, ...CHAIR),
  ANSWER_INVITATION: changes('MEETING', 'CONTRACT_ART_4', by('ANYBODY', 'INVITED')),
  DECIDE_OF_MEETING: changes(
    'TASK',
    'CONTRACT_ART_4',
    by('ANYBODY', 'ADDRESSEE'),
    by([keeper], 'RECORDER', 'ACCEPT_LATENESS'),
    by([keeper], 'RECORDER', 'REMARK_ON_MINUTES'),
  ),
  READ_MATTERS: reads('NOTHING', 'CONTRACT_ART_15', by(ROLES)),
  READ_MATTER: reads('MATTER', 'CONTRACT_ART_15', by(ROLES)),
  RAISE_MATTER: changes(
    'NOTHING',
    'CONTRACT_ART_15',
    by(['COCOBASE_SECRETARY'], 'OFFICE', 'WELLBEING_REQUEST'),
    by(PARTIES, 'OFFICE', 'NON_RESPECT'),
  ),
  SETTLE_MATTER: changes('MATTER', 'CONTRACT_ART_15', ...SETTLERS),
  MAKE_OWN_FEED: own('NOTHING', 'DESIGN', by(ROLES, 'HIMSELF')),
} as const satisfies Readonly<Record<string, Right>>;
