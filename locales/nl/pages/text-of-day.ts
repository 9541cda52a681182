/** De tekst van een overeenkomst zoals die op een dag geldt. */
export const textOfDay = {
  textOfDay: {
    on: 'Tekst op {{on, date}}',
    future:
      'Deze datum moet nog komen: dit is de tekst zoals die zal zijn volgens de akten die vandaag ondertekend zijn. Een akte die intussen ondertekend wordt, kan hem nog wijzigen.',
    known:
      'Zoals hij bekend was op {{on, date}}: zonder de akten die na die dag ondertekend, vernietigd of opgeheven zijn.',
    noAct: 'Op deze datum is geen enkele akte van toepassing: dit is de tekst van de ondertekende overeenkomst.',
    acts: 'De akten die op deze datum van toepassing zijn, in de volgorde van hun inwerkingtreding:',
    act: '(ondertekend op {{signedOn, date}}, in werking op {{inForceOn, date}})',
    cite: 'Permanent adres om deze tekst te citeren:',
    today: 'De tekst van vandaag lezen',
    ask: 'De tekst op een andere datum lezen',
    askHint: 'Ten vroegste {{from}}. Een toekomstige datum geeft de tekst volgens de akten die al ondertekend zijn.',
    button: 'Op deze datum lezen',
    version: {
      ACT: 'Versie {{number}}, na akte nr. {{act}} “{{title}}”',
      LATER_PART: 'Versie {{number}}, door een deel van akte nr. {{act}} “{{title}}” dat later in werking trad',
      ANNULMENT: 'Versie {{number}}, na de vernietiging van akte nr. {{act}} “{{title}}”',
      REPEAL: 'Versie {{number}}, na de opheffing van akte nr. {{act}} “{{title}}”',
    },
    short: 'op {{on, date}}',
  },
} as const;
