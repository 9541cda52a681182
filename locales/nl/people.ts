import type { people as french } from '../fr/people.ts';
import type { Twin } from '../twin.ts';

export const people = {
  role: {
    PRESIDENT: 'voorzitter van het directiecomité',
    COMMITTEE_MEMBER: 'lid van het directiecomité',
    MANDATE_HOLDER: 'mandaathouder',
    CONTRACT_SECRETARY: 'secretaris van de bestuursovereenkomst',
    TRANSLATOR: 'vertaler',
    CABINET_DIRECTOR: 'directeur van de beleidscel',
    CABINET_MEMBER: 'lid van de beleidscel',
    MINISTER: 'voogdijminister',
    MINISTER_CONSULTED: 'geraadpleegde minister',
    COCOBASE_PRESIDENT: 'voorzitter van het basisoverlegcomité',
    COCOBASE_SECRETARY: 'secretaris van het basisoverlegcomité',
    FINANCE_INSPECTION: 'Inspectie van Financiën',
    AUDITOR: 'auditor',
    ADMINISTRATOR: 'beheerder',
    UNION_ORGANISATION: 'vakorganisatie',
    STAKEHOLDER_ORGANISATION: 'belanghebbende',
  },
  body: {
    MANAGEMENT_COMMITTEE: 'directiecomité',
    COCOBASE: 'basisoverlegcomité (BOC)',
  },
  language: { fr: 'Frans', nl: 'Nederlands' },
  procedure: 'procedure',
  doer: '{{name}}, {{capacity, role}}',
  onBehalfOf: 'namens {{organisation}}',
  decidedInMeeting: {
    by: 'beslissing genomen op de vergadering van {{on, date}} ({{series}})',
    byOne: 'beslissing van {{decider}} op de vergadering van {{on, date}} ({{series}})',
  },
  awaited: { replaced: '{{name}} (bij afwezigheid: {{standIns, list}})' },
} as const satisfies Twin<typeof french>;
