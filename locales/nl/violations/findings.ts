import type { findings as frenchFindings, findingWords as frenchWords } from '../../fr/violations/findings.ts';
import type { Twin } from '../../twin.ts';

/** What an import found wrong, was unsure of or settled by itself. */
export const findings = {
  ARTICLE_WITHOUT_TEXT:
    'Het artikel “{{provision}}” heeft alleen een opschrift. Kijk na of de inhoud een figuur is of ontbreekt.',
  BUDGET_LINE_UNREADABLE:
    'De bedragen van de begrotingslijn “{{provision}}” konden niet worden gelezen; haar tekst is behouden. Kijk de lijn na in de bron.',
  BUDGET_TOTAL_MISMATCH:
    'Kolom {{column}} van “{{provision}}”: het gedrukte totaal is {{stated, amount}}, de som van de lijnen is {{computed, amount}} (duizend euro). Kijk na of het om een materiële vergissing gaat.',
  CONTENTS_DISAGREES:
    'De inhoudsopgave en de tekst verschillen voor “{{entry}}”. Inhoudsopgave: “{{contents}}”; tekst: “{{text}}”.',
  DUPLICATE_NUMBER:
    'Het nummer {{number}} ({{kind, provisionKind}}) staat al op regel {{firstLine}}. Kijk de nummering na.',
  FOOTNOTE_MISSING: 'De tekst verwijst naar voetnoot {{number}}, die niet bestaat.',
  FOOTNOTE_NOT_CALLED: 'Niets in de tekst verwijst naar voetnoot {{number}}.',
  HEADER_INCOMPLETE: 'In de overeenkomst is dit niet te lezen: {{field, headerField}}. Vul dit gegeven aan.',
  HOLDER_MISSING: 'De doelstelling “{{provision}}” heeft geen verantwoordelijke mandaathouder.',
  HOLDER_UNMATCHED:
    'Niemand draagt de titel “{{title}}”, verantwoordelijk voor {{objectives}} doelstelling(en). Registreer een mandaat met die titel.',
  LINES_JOINED: 'Afgebroken regels zijn samengevoegd in “{{provision}}”.',
  MATURITY_FALLS: 'De maturiteit van “{{provision}}” daalt: nu {{now}}, over drie jaar {{target}}. Kijk de cijfers na.',
  MATURITY_MISSING: 'De maturiteit van “{{provision}}” ontbreekt of is niet leesbaar.',
  MATURITY_OUT_OF_SCALE:
    'De maturiteit van “{{provision}}” ({{now}} en {{target}}) valt buiten de schaal van {{min}} tot en met {{max}}.',
  NUMBER_GAP:
    'De nummering springt van {{after}} naar {{before}} ({{kind, provisionKind}}). Kijk na of er een bepaling ontbreekt.',
  NUMBER_OUT_OF_ORDER: 'Het nummer {{number}} ({{kind, provisionKind}}) staat niet op zijn plaats in de volgorde.',
  OBJECTIVE_OUT_OF_PLACE: 'De doelstelling “{{provision}}” staat onder “{{under}}”, waarvan ze het nummer niet draagt.',
  OBJECTIVE_WITHOUT_ITEMS: 'De doelstelling “{{provision}}” heeft proces noch project.',
  PERIOD_DISAGREES:
    'De titel en de tekst geven niet dezelfde periode: {{title}} en {{text}}. Die van de tekst is behouden.',
  ROW_REPAIRED: 'De rij “{{provision}}” van de tabel is hersteld ({{cause, repairCause}}).',
  STRATEGIC_OBJECTIVE_EMPTY: 'De strategische doelstelling “{{provision}}” bevat geen operationele doelstelling.',
  TWINS_UNEVEN:
    'Beide talen hebben niet evenveel teksten in “{{sequence}}”: {{base}} en {{twin}}. Ze zijn niet met elkaar verbonden.',
  TWIN_DISAGREES:
    'Beide talen verschillen voor “{{provision}}” ({{field, twinField}}): {{base}} en {{twin}}. De waarde van de eerste taal is behouden.',
  TWIN_MISSING: 'De versie in het {{language, language}} ontbreekt voor {{provisions}} bepalingen.',
  UNRECOGNISED: 'Deze tekst is niet herkend; hij is op zijn plaats behouden: “{{text}}”.',
} as const satisfies Twin<typeof frenchFindings>;

export const findingWords = {
  severity: { ERROR: 'fout', WARNING: 'na te kijken', INFO: 'informatie' },
  headerField: {
    service: 'de dienst',
    parties: 'de partijen',
    signedOn: 'de datum van ondertekening',
    signatories: 'de ondertekenaars',
  },
  repairCause: { PAGE_BREAK: 'afgebroken door een pagina-einde', LOST_TAB: 'verloren tabteken' },
  twinField: {
    maturity: 'maturiteit',
    itemKind: 'aard',
    figures: 'cijfers',
    holders: 'verantwoordelijke mandaathouders',
  },
} as const satisfies Twin<typeof frenchWords>;
