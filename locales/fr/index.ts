import type { AmendmentRefusal } from '../../domain/amendment/refusals.ts';
import type { MeetingRefusal } from '../../domain/meetings/meeting/refusals.ts';
import { access } from './access.ts';
import { act } from './act.ts';
import { akn } from './akn.ts';
import { anchor } from './anchor.ts';
import { archive } from './archive.ts';
import { calendar } from './calendar.ts';
import { concertation } from './concertation.ts';
import { contest, contestViolations } from './contest.ts';
import { contract } from './contract.ts';
import { decisions } from './decisions.ts';
import { docx, docxViolations } from './docx.ts';
import { download } from './download.ts';
import { editor, editorViolations } from './editor.ts';
import { links } from './links.ts';
import { mail } from './mail.ts';
import { matters } from './matters.ts';
import { meetingMail } from './meeting-mail.ts';
import { meetings } from './meetings.ts';
import { page } from './page.ts';
import { accountPages } from './pages/account.ts';
import { absencePages } from './pages/absence.ts';
import { amendments } from './pages/amendments.ts';
import { changes } from './pages/changes.ts';
import { failure } from './pages/failure.ts';
import { forecastPage } from './pages/forecast.ts';
import { homePage } from './pages/home.ts';
import { taskForms } from './pages/task-forms.ts';
import { taskPage } from './pages/task.ts';
import { consultationPage } from './pages/consultation.ts';
import { contractsPages } from './pages/contracts.ts';
import { dossier } from './pages/dossier.ts';
import { dossierHistory } from './pages/dossier-history.ts';
import { draft } from './pages/draft.ts';
import { dueDate } from './pages/due-date.ts';
import { importPages } from './pages/import.ts';
import { launch } from './pages/launch.ts';
import { qualification } from './pages/qualification.ts';
import { routeAhead } from './pages/route-ahead.ts';
import { meetingsPages } from './pages/meetings/index.ts';
import { peoplePages } from './pages/people.ts';
import { privacyPages } from './pages/privacy.ts';
import { endOfAct } from './pages/end-of-act.ts';
import { textOfDay } from './pages/text-of-day.ts';
import { terms } from './pages/terms.ts';
import { rulesPages } from './pages/rules.ts';
import { searchPage } from './pages/search.ts';
import { signIn } from './pages/sign-in.ts';
import { upkeepPages } from './pages/upkeep.ts';
import { pdf } from './pdf.ts';
import { people } from './people.ts';
import { personData } from './person-data.ts';
import { redline } from './redline.ts';
import { remark } from './remark.ts';
import { procedure } from './procedure.ts';
import { settings } from './settings.ts';
import { conflict } from './conflict.ts';
import { twins } from './twins.ts';
import { tasks } from './tasks.ts';
import { actOverTimeViolations } from './violations/act-over-time.ts';
import { accessViolations } from './violations/access.ts';
import { rightsViolations } from './violations/rights.ts';
import { capacity } from './pages/capacity.ts';
import { apiViolations, fieldErrors, valueTypes } from './violations/api.ts';
import { contractViolations } from './violations/contract.ts';
import { decisionViolations } from './violations/decision.ts';
import { signedDocumentViolations } from './violations/signed-document.ts';
import { edgeFieldErrors, edgeViolations } from './violations/edge.ts';
import { fileViolations } from './violations/file.ts';
import { findings, findingWords } from './violations/findings.ts';
import { importViolations } from './violations/import.ts';
import { policyViolations } from './violations/policy.ts';
import { privacyViolations } from './violations/privacy.ts';
import { replyViolations } from './violations/reply.ts';
import { meetingViolations } from './violations/meeting.ts';
import { inMeetingViolations } from './violations/in-meeting.ts';
import { linkViolations } from './violations/links.ts';
import { matterViolations } from './violations/matter.ts';
import { signInViolations } from './violations/sign-in.ts';
import { textOfDayViolations } from './violations/text-of-day.ts';
import { twinViolations } from './violations/twins.ts';
import { takeBackViolations } from './violations/take-back.ts';

/** Every text in French. */
export const fr = {
  ...remark,
  ...people,
  ...personData,
  ...procedure,
  ...tasks,
  ...twins,
  ...conflict,
  ...decisions,
  ...contract,
  ...calendar,
  ...meetings,
  ...concertation,
  ...matters,
  ...meetingMail,
  ...settings,
  ...mail,
  ...contest,
  ...links,
  ...archive,
  ...docx,
  ...pdf,
  ...access,
  ...anchor,
  ...act,
  ...akn,
  ...download,
  ...redline,
  ...page,
  ...absencePages,
  ...accountPages,
  ...amendments,
  ...changes,
  ...failure,
  ...forecastPage,
  ...homePage,
  ...taskForms,
  ...taskPage,
  ...dossier,
  ...dossierHistory,
  ...dueDate,
  ...draft,
  ...editor,
  ...importPages,
  ...launch,
  ...qualification,
  ...routeAhead,
  ...consultationPage,
  ...contractsPages,
  ...searchPage,
  ...signIn,
  ...rulesPages,
  ...terms,
  ...textOfDay,
  ...endOfAct,
  ...peoplePages,
  ...privacyPages,
  ...upkeepPages,
  ...meetingsPages,
  violation: {
    ...fileViolations,
    ...editorViolations,
    ...decisionViolations,
    ...signedDocumentViolations,
    ...takeBackViolations,
    ...actOverTimeViolations,
    ...contestViolations,
    ...twinViolations,
    ...textOfDayViolations,
    ...inMeetingViolations,
    ...matterViolations,
    ...linkViolations,
    ...meetingViolations,
    ...policyViolations,
    ...privacyViolations,
    ...contractViolations,
    ...importViolations,
    ...docxViolations,
    ...replyViolations,
    ...accessViolations,
    ...rightsViolations,
    ...apiViolations,
    ...edgeViolations,
    ...signInViolations,
  } as const satisfies Record<AmendmentRefusal | MeetingRefusal, string>,
  capacity,
  field: { ...fieldErrors, ...edgeFieldErrors },
  valueType: valueTypes,
  finding: findings,
  ...findingWords,
  none: 'aucun',
} as const;
