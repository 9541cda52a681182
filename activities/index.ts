import { closeTerm } from './close-term.ts';
import { consolidatePart } from './consolidate-part.ts';
import { consolidate } from './consolidate.ts';
import type { ActivityDeps } from './deps.ts';
import { enterIntoForce } from './enter-into-force.ts';
import { freezeAct } from './freeze-act.ts';
import { lookAtPlan } from './matter/look-at-plan.ts';
import { readMatter } from './matter/read-matter.ts';
import { askWhetherHeld } from './meeting/ask-whether-held.ts';
import { closeRemarks } from './meeting/close-remarks.ts';
import { freezeAgenda } from './meeting/freeze-agenda.ts';
import { invite } from './meeting/invite.ts';
import { judgeConvocation } from './meeting/judge-convocation.ts';
import { nudgeMeeting } from './meeting/nudge-meeting.ts';
import { planMeetings } from './meeting/plan-meetings.ts';
import { readMeeting } from './meeting/read-meeting.ts';
import { tellFiles } from './meeting/tell-files.ts';
import { nudge } from './nudge.ts';
import { openPhase } from './open-phase.ts';
import { passOnTasks } from './pass-on-tasks.ts';
import type { Activities } from './ports.ts';
import { anchorRecord } from './proof/anchor-record.ts';
import { stampAnchors } from './proof/stamp-anchors.ts';
import { writeAnchors } from './proof/write-anchors.ts';
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
  consolidatePart: consolidatePart(deps),
  startConsultation: startConsultation(deps),
  sendMails: sendMails(deps),
  passOnTasks: passOnTasks(deps),
  readMeeting: readMeeting(deps),
  invite: invite(deps),
  judgeConvocation: judgeConvocation(deps),
  freezeAgenda: freezeAgenda(deps),
  askWhetherHeld: askWhetherHeld(deps),
  nudgeMeeting: nudgeMeeting(deps),
  closeRemarks: closeRemarks(deps),
  tellFiles: tellFiles(deps),
  planMeetings: planMeetings(deps),
  readMatter: readMatter(deps),
  lookAtPlan: lookAtPlan(deps),
  anchorRecord: anchorRecord(deps),
  writeAnchors: writeAnchors(deps),
  stampAnchors: stampAnchors(deps),
});
