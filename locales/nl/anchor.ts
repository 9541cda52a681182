/** How the record is shown to be unchanged: in messages, on acts and on pages. */
export const anchor = {
  anchorMail: {
    subject: 'Verankering nr. {{number}} van het register van Avenant',
    lead: 'Dit is de laatste verankering van het register: een vingerafdruk van alle dossiers, ondertekend door de installatie. Bewaar dit bericht buiten het bereik van wie de databank beheert: als iemand daarin een eerder feit zou wijzigen, zou de controle dat aantonen.',
    at: 'Tijdstip',
    size: 'Aantal gedekte dossierstanden',
    root: 'Wortel (RFC 6962, SHA-256)',
    key: 'Sleutel',
    signature: 'Handtekening (Ed25519)',
    how: 'De controle gebeurt met “npm run record:verify”; de uitbatingsdocumentatie zegt hoe.',
    footer:
      'Automatisch bericht van Avenant, hoogstens één per dag. Het bevat geen naam en geen tekst van een dossier.',
  },
  anchorFooter: 'Verankering van het register nr. {{number}}: {{root}}',
  sealed: {
    line: 'Verzegeld door verankering nr. {{number}} van {{at}}, tot en met feit nr. {{seq}}.',
    notYet: 'Nog niet verzegeld: de volgende verankering neemt het mee.',
    proof: 'Het bewijs bekijken (JSON)',
  },
} as const;
