/** Wat geweigerd wordt aan wie een ondertekende akte uit de overeenkomst haalt. */
export const actOverTimeViolations = {
  ALREADY_ANNULLED: 'De akte is al als vernietigd vastgelegd, op {{on, date}}. Bekijk de tijdlijn.',
  ALREADY_REPEALED: 'De akte is al als opgeheven vastgelegd vanaf {{from, date}}. Bekijk de tijdlijn.',
  CHOICE_IMPOSSIBLE:
    'Dat kan niet behouden worden voor “{{provision}}”: de geldende tekst laat het niet toe. Kies een andere uitkomst.',
  CONFLICT_UNSETTLED: 'Een conflict is niet geregeld: {{provisions, list}}. Kies voor elk een uitkomst, met de reden.',
  NOT_CONSOLIDATED:
    'De akte staat nog niet in de geconsolideerde overeenkomst: er is niets uit te halen. Wacht op de consolidatie.',
  REFERENCE_REQUIRED: 'De referentie van de beslissing ontbreekt. Geef het nummer of de ELI.',
  REPEALED_BEFORE_FORCE:
    'De akte is op {{inForceOn, date}} in werking getreden: ze kan niet vanaf {{from, date}} opgeheven worden. Kies een latere datum, of leg een vernietiging vast.',
} as const;
