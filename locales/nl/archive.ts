/** What an archive says of itself, and how one asks for it. */
export const archive = {
  archive: {
    heading: 'Archief',
    download: 'Het volledige dossier downloaden (ZIP)',
    hint: 'Het dossier, zijn teksten, akten, adviezen, notulen en berichten, leesbaar en te controleren zonder de toepassing (BagIt).',
    title: 'Dossier “{{title}}”',
    madeOn: 'Archief gemaakt op {{on, date}}. Het dossier telt dan {{count}} gebeurtenissen.',
    index: 'index.fr.html, index.nl.html: het dossier, te lezen in een browser',
    documents: 'documents: de bevroren akten en de bewijzen van ondertekening, genoemd naar hun vingerafdruk (SHA-256)',
    texts: 'texts: elke ingediende tekst, genoemd naar de vingerafdruk die de beslissingen vermelden',
    versions:
      'versions: de versie van de overeenkomst waarop de tekst geschreven is, en die welke hij heeft voortgebracht',
    minutes: 'minutes: de notulen van de vergaderingen waar het dossier op de agenda stond',
    mails:
      'mails: wat van de berichten bewaard wordt; hun tekst wordt bij het verzenden samengesteld en wordt niet bewaard',
    record: 'record: de gebeurtenissen zoals ze geregistreerd zijn, hun keten en het bewijs van hun verankering',
    inData: 'In data:',
    leftOut: 'Notulen niet bijgevoegd, omdat wie het archief vroeg ze niet mag lezen: {{meeting}}.',
    check: 'Controleren, zonder iets anders te installeren dan Node 20: node check.mjs SLEUTEL.pem',
    key: 'Het bestand SLEUTEL.pem bevat de publieke sleutels die de dienst heeft bekendgemaakt. Zonder die sleutels wordt alles gecontroleerd, behalve de handtekening van de verankering.',
    stamp:
      'Bevat record een tijdstempel (proof.tst), dan controleert u die met het certificaat van de autoriteit: openssl ts -verify -token_in -in proof.tst -data proof.stamped -CAfile autoriteit.pem',
  },
};
