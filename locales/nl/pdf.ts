import type { pdf as french } from '../fr/pdf.ts';
import type { Twin } from '../twin.ts';

export const pdf = {
  pdf: {
    akn: 'Dezelfde tekst in Akoma Ntoso, voor programma’s',
    contract: {
      heading: 'Bestuursovereenkomst {{period}}, geconsolideerde tekst',
      asOn: 'Tekst zoals die geldt op {{on, date}}',
      signedOn: 'Overeenkomst ondertekend op {{on, date}}.',
      version: 'Geconsolideerde versie {{version}}.',
      noActs: 'Geen enkel bijvoegsel heeft deze tekst gewijzigd.',
      acts: 'Bijvoegsels die in deze tekst zijn verwerkt',
      actHead: { number: 'Nr.', title: 'Opschrift', signed: 'Ondertekend op', inForce: 'In werking op' },
      footer: 'Bestuursovereenkomst {{period}} – tekst zoals die geldt op {{on, date}}',
    },
    pack: {
      title: 'Ondertekeningsdossier – {{act}}',
      footer: 'Ondertekeningsdossier – {{act}}',
      asOn: 'Opgemaakt op {{on, date}}, bij de opening van de ondertekening.',
      contents: 'Inhoud',
      signed: 'Wat wordt ondertekend',
      signedIs:
        'Dit dossier hoort bij de akte en wordt niet ondertekend. De akte is een afzonderlijk document, opgemaakt in het Nederlands en in het Frans, waarbij beide teksten gelijkelijk rechtsgeldig zijn; haar bestanden hebben deze vingerafdrukken.',
      document: 'Bestand',
      hash: 'Vingerafdruk van het bestand (SHA-256)',
      part: {
        act: 'De te ondertekenen akte',
        redline: 'Wat verandert, woord voor woord',
        opinions: 'Adviezen en antwoorden',
        impact: 'Impactfiche',
        basis: 'Wettelijke basis',
        timeline: 'Tijdlijn',
        text: 'Geconsolideerde tekst na ondertekening',
      },
      legend: 'Tussen [+ en +], groen en onderstreept: ingevoegd. Tussen [− en −], rood en doorgehaald: geschrapt.',
      inserted: 'begin van de invoeging:',
      deleted: 'begin van de schrapping:',
      end: '(einde)',
      noOpinions: 'Er is vóór de ondertekening geen advies gevraagd.',
      organisation: 'een organisatie',
      when: 'Tijdstip',
      what: 'Feit',
      who: 'Door',
      textIs:
        'De overeenkomst zoals ze zal luiden met alle wijzigingen van deze akte, op de versie waarvoor de akte is geschreven.',
    },
    signed: {
      title: 'Handtekeningen van de PDF in het {{language, language}}',
      back: 'Terug naar het dossier',
      open: 'Wie heeft dit bestand ondertekend?',
      finding: {
        SIGNED: 'Dit is de akte zoals ze is opgemaakt, gevolgd door handtekeningen die ze volledig dekken.',
        FOREIGN:
          'Dit bestand begint niet met de akte zoals ze is opgemaakt: niet dat document is elektronisch ondertekend.',
        NOT_SIGNED: 'Dit bestand draagt geen enkele elektronische handtekening.',
        NOT_COVERED: 'Een handtekening van dit bestand dekt het niet volledig.',
        CHANGED: 'Wat in dit bestand aan de akte is toegevoegd, toont iets anders dan de akte.',
        BROKEN: 'Een handtekening van dit bestand stemt niet overeen met de inhoud.',
        UNREADABLE: 'Dit bestand is geen leesbare PDF.',
      },
      signer: 'Ondertekenaar',
      issuer: 'Certificaat uitgereikt door',
      period: 'Certificaat geldig',
      from: 'van {{from, date}} tot {{until, date}}',
      qualified: 'Gekwalificeerd certificaat',
      isQualified: 'ja, volgens het certificaat zelf',
      notQualified: 'het certificaat vermeldt het niet',
      given: 'Tijdstip van ondertekening',
      by: {
        AUTHORITY: '{{at}}, volgens een tijdstempelautoriteit',
        SIGNER: '{{at}}, volgens de klok van de ondertekenaar',
      },
      unknown: 'de handtekening vermeldt het niet',
      form: 'Vorm',
      isPades: 'PAdES-handtekening',
      notPades: 'PDF-handtekening die niet de PAdES-vorm heeft',
      validity: 'Geldigheid',
      chain: {
        VALIDATED:
          'Handtekening intact; het certificaat leidt naar een autoriteit die hier erkend is. Of het certificaat is ingetrokken, is niet nagegaan.',
        NO_ANCHORS:
          'Handtekening intact, certificaatketen niet gevalideerd: in deze installatie is geen enkele autoriteit erkend.',
        NOT_TRUSTED:
          'Handtekening intact, certificaatketen niet gevalideerd: ze leidt naar geen enkele autoriteit die hier erkend is.',
        NOT_HELD: 'Handtekening intact, maar het certificaat was niet geldig op het opgegeven tijdstip.',
      },
    },
  },
} as const satisfies Twin<typeof french>;
