import type { absencePages as french } from '../../fr/pages/absence.ts';
import type { Twin } from '../../twin.ts';

export const absencePages = {
  absence: {
    title: 'Mijn afwezigheid',
    lead: 'Tijdens uw afwezigheid krijgt uw plaatsvervanger uw berichten en kan hij of zij in uw plaats antwoorden. U kunt altijd zelf antwoorden: het eerste antwoord telt.',
    add: 'Een afwezigheid melden',
    own: 'Wie u vervangt',
    none: 'Er is geen afwezigheid gemeld, en niemand is aangewezen om u te vervangen.',
    noMandate:
      'U hebt geen mandaat op uw naam: er wordt geen taak aan u gericht. Wat u als plaatsvervanger is toevertrouwd, geeft u niet door.',
    standsInFor: 'Wie u zelf vervangt',
    head: {
      substitute: 'Plaatsvervanger',
      person: 'Vervangen persoon',
      period: 'Periode',
      state: 'Toestand',
      kind: 'Aard',
      setBy: 'Aangewezen door',
    },
    period: 'van {{from, date}} tot en met {{until, date}}',
    from: 'vanaf {{from, date}}',
    over_one: '{{count}} beëindigde of geannuleerde periode',
    over_other: '{{count}} beëindigde of geannuleerde perioden',
    kind: { ABSENT: 'afwezigheid', STANDING: 'plaatsvervanging' },
    byHimself: 'de persoon zelf',
    end: { PRESENT: 'Beëindigen', FUTURE: 'Annuleren' },
    back: 'Mijn afwezigheid',
    form: {
      title: 'Een afwezigheid melden',
      from: 'Eerste dag',
      until: 'Laatste dag',
      absent: 'Ik ben in die periode afwezig',
      absentHint:
        'Uw berichten gaan dan naar uw plaatsvervanger, die wordt aangesproken zodra een stap opengaat. Vinkt u dit niet aan, dan gebeurt dat pas kort vóór de vervaldag.',
      save: 'Registreren',
    },
    endForm: {
      PRESENT: 'De afwezigheid of plaatsvervanging beëindigen',
      FUTURE: 'De afwezigheid of plaatsvervanging annuleren',
      what: '{{substitute}} vervangt u van {{from, date}} tot en met {{until, date}}.',
      until: 'Laatste dag',
      untilHint:
        'Gisteren: uw plaatsvervanger kan vanaf nu niet meer antwoorden. Vandaag: dat kan nog tot middernacht.',
      calledOff: '{{substitute}} zal u niet vervangen van {{from, date}} tot en met {{until, date}}.',
      savePresent: 'Beëindigen',
      saveFuture: 'Annuleren',
    },
    warning: 'Opgelet',
    substituteAway:
      '{{substitute}} is zelf afwezig van {{from, date}} tot en met {{until, date}}. Op die dagen wordt niemand anders in de plaats van {{name}} aangesproken, tenzij er een tweede plaatsvervanger is.',
    yourSubstituteAway:
      '{{substitute}} is zelf afwezig van {{from, date}} tot en met {{until, date}}. Op die dagen krijgt u uw berichten zelf, tenzij u een tweede plaatsvervanger aanwijst.',
    youAreAway:
      'U vervangt {{name}}, maar bent zelf afwezig van {{from, date}} tot en met {{until, date}}: uw plaatsvervanger kan niet voor die persoon handelen.',
    now: {
      heading: 'Lopende afwezigheid',
      text: 'Uw afwezigheid is gemeld van {{from, date}} tot en met {{until, date}}.',
      reached: 'Uw berichten gaan naar: {{names, list}}. U kunt altijd zelf antwoorden.',
      nobody: 'Uw plaatsvervanger is zelf afwezig: u blijft uw berichten krijgen.',
      end: 'Bent u terug?',
    },
  },
} as const satisfies Twin<typeof french>;
