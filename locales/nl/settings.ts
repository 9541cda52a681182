import type { settings as french } from '../fr/settings.ts';
import type { Twin } from '../twin.ts';

export const settings = {
  setting: {
    cocobase: {
      convocationWorkingDays: 'oproepingstermijn voor het basisoverlegcomité',
      clearDays: 'volle dagen voor de oproeping van het basisoverlegcomité',
      urgentConvocationWorkingDays: 'oproepingstermijn voor het basisoverlegcomité bij hoogdringendheid',
      convokeWithinWorkingDays: 'termijn om een dossier op de agenda van het basisoverlegcomité te plaatsen',
      termDays: 'termijn van het overleg',
      urgentTermDays: 'termijn van het overleg bij hoogdringendheid',
      minutesSendWorkingDays: 'termijn voor de verzending van de notulen',
      remarksWorkingDays: 'termijn voor opmerkingen bij de notulen',
      wellbeingRequestDays: 'termijn voor de vergadering na een vraag over het welzijn',
    },
    calendar: {
      saturdayIsWorkingDay: 'zaterdag als werkdag gerekend',
      countDec27to31: 'dagen van 27 tot en met 31 december meegerekend',
      countBridgeDays: 'brugdagen meegerekend',
      rollForward: 'verschuiving van een termijn die op een niet-werkdag verstrijkt',
    },
    amendment: { window: 'driemaandelijks venster voor de opstart' },
    publication: {
      withinMonthsOfSignature: 'termijn voor de bekendmaking na de ondertekening',
      languages: 'talen van de bekendmaking',
    },
    consolidation: { dueWorkingDays: 'termijn van de consolidatie' },
    transmission: { required: 'toezending van de geconsolideerde tekst aan de minister' },
    statusReport: { dueDaysAfterSemester: 'termijn van het halfjaarlijkse verslag' },
    evaluation: { dueDate: 'datum van de jaarlijkse evaluatie' },
    consultation: {
      tutelle: { perMonth: 'maandelijkse overlegmomenten met het voogdijkabinet' },
      cities: { perMonth: 'maandelijkse overlegmomenten met het kabinet Grootstedenbeleid' },
      slotWeekdays: 'dagen van de overlegmomenten',
      presidentEveryWorkingDays: 'tussentijd van de gesprekken van de voorzitter',
    },
    meeting: {
      planMonthsAhead: 'aantal maanden vooraf gepland',
      hour: 'uur van de vergaderingen',
      durationMinutes: 'duur van de vergaderingen',
      inviteWorkingDays: 'termijn voor de uitnodiging voor vergaderingen',
      freezeWorkingDays: 'dag waarop de agenda wordt vastgelegd',
      reportWorkingDays: 'termijn om te zeggen of een vergadering is gehouden',
      minutesWorkingDays: 'termijn voor de opstelling van de notulen',
      remarksWorkingDays: 'termijn voor opmerkingen bij de notulen van een vergadering',
      approvalWorkingDays: 'termijn voor de goedkeuring of de ondertekening van de notulen',
    },
    committee: { quorum: 'quorum van het directiecomité', majority: 'meerderheid in het directiecomité' },
    step: { dueWorkingDays: 'termijnen van de stappen' },
    approval: { scope: 'draagwijdte van een goedkeuring' },
    negotiation: { financeInspection: 'advies van de Inspectie van Financiën tijdens de onderhandeling' },
    decision: { takeBackMinutes: 'tijd om op een beslissing terug te komen' },
    nonRespect: { noticeWorkingDays: 'termijn voor de kennisgeving van een niet-nagekomen verbintenis' },
    task: {
      reminderWorkingDays: 'dagen van de herinneringen',
      substituteWorkingDays: 'dag van de oproep aan de plaatsvervanger',
      escalationWorkingDays: 'dag van de melding van een vertraging',
    },
    maturity: { min: 'laagste maturiteit', max: 'hoogste maturiteit' },
  },
  settingStatus: {
    VERIFIED: 'nagekeken in een openbare bron',
    CONTRACT: 'vastgelegd in de overeenkomst',
    DESIGN: 'keuze van de toepassing',
    UNVERIFIED: 'te bevestigen door een jurist',
  },
  settingNames: '{{settings, setting}}',
} as const satisfies Twin<typeof french>;
