/** What the settings, the calendar and the terms of a file refuse. */
export const policyViolations = {
  AGREEMENT_REQUIRED:
    'Om de termijn te verlengen is het akkoord van elke geraadpleegde organisatie nodig. Dat van {{count}} organisaties ontbreekt nog.',
  CARETAKER_OVERLAPS:
    'Een periode van lopende zaken die op {{from, date}} begon, omvat deze dag al. Beëindig ze, of neem ze terug als ze verkeerd is.',
  CARETAKER_UNKNOWN: 'De periode van lopende zaken "{{id}}" is niet geregistreerd. Laad de pagina opnieuw.',
  CLOSURE_NAME_REQUIRED: 'De naam van de sluiting ontbreekt in een taal. Geef hem in het Frans en in het Nederlands.',
  CLOSURE_OVERLAPS:
    'Een andere sluiting, van {{from, date}} tot {{until, date}}, omvat al een van deze dagen. Verbeter die, of kies andere dagen.',
  CLOSURE_TOO_LONG: 'Deze sluiting duurt {{days}} dagen; het maximum is {{most}} dagen. Controleer de jaartallen.',
  CLOSURE_UNCHANGED: 'De sluiting is al zo geregistreerd. Er is niets te verbeteren.',
  CLOSURE_UNKNOWN: 'De sluiting "{{id}}" is niet geregistreerd, of werd teruggenomen. Laad de pagina opnieuw.',
  DAYS_OUT_OF_RANGE: 'De verlenging telt 1 tot {{most}} dagen. Geef een geheel aantal dagen op.',
  POLICY_CHANGED:
    'De regels zijn sinds de voorvertoning opnieuw gewijzigd. Bekijk opnieuw welke termijnen zouden verschuiven en bevestig dan.',
  POLICY_UNCHANGED: 'Het dossier volgt al de geldende regels. Er is niets te verschuiven.',
  PREVIEW_REQUIRED: 'Kijk eerst welke termijnen zouden verschuiven: wat u bewaart, moet zijn wat u hebt gezien.',
  SETTING_UNCHANGED: 'De instelling heeft die waarde al. Er is niets te bewaren.',
  TERM_NOT_LENGTHENED: 'Enkel de termijn van een lopend overleg wordt in onderling akkoord verlengd.',
  TERM_NOT_SUSPENDED: 'Deze termijn loopt al: hij is niet geschorst.',
  TERM_OVER: 'De termijn is verstreken sinds {{on, date}}: hij kan niet meer worden geschorst of verlengd.',
  TERM_SUSPENDED: 'Deze termijn is al geschorst sinds {{since, date}}.',
  TERM_UNKNOWN: 'Op deze plaats van het dossier loopt geen termijn. Raadpleeg het verloop van het dossier.',
} as const;
