import { closeTerm } from './close-term.ts';
import { consolidate } from './consolidate.ts';
import type { ActivityDeps } from './deps.ts';
import { enterIntoForce } from './enter-into-force.ts';
import { freezeAct } from './freeze-act.ts';
import { nudge } from './nudge.ts';
import { openPhase } from './open-phase.ts';
import { passOnTasks } from './pass-on-tasks.ts';
import type { Activities } from './ports.ts';
import { readFile } from './read-file.ts';
import { sendMails } from './send-mails.ts';
import { startConsultation } from './start-consultation.ts';

/** Every activity, given what it works with. */
export const createActivities = (deps: ActivityDeps): Activities => ({
  readFile: readFile(deps),
  openPhase: openPhase(deps),
  nudge: nudge(deps),
  closeTerm: closeTerm(deps),
  freezeAct: freezeAct(deps),
  enterIntoForce: enterIntoForce(deps),
  consolidate: consolidate(deps),
  startConsultation: startConsultation(deps),
  sendMails: sendMails(deps),
  passOnTasks: passOnTasks(deps),
});
