import type { tasks as french } from '../fr/tasks.ts';
import type { Twin } from '../twin.ts';

export const tasks = {
  task: {
    LAUNCH: 'Beslissing over de opstart',
    DRAFT: 'Opstelling van de tekst',
    SETTLE_CONFLICT: 'Conflict tussen twee akten',
    TRANSLATE: 'Vertaling van de tekst',
    CHECK_TRANSLATION: 'Nazicht van de vertaling',
    QUALIFY: 'Kwalificatie van het dossier',
    CONFIRM_MATERIAL_ERROR: 'Bevestiging van de materiële vergissing',
    DECIDE_ENVELOPE: 'Beslissing over de enveloppe',
    RECORD_PROTOCOL: 'Protocol van de vakbondsonderhandeling',
    GIVE_FINANCE_OPINION: 'Advies van de Inspectie van Financiën',
    NEGOTIATE: 'Onderhandeling',
    CONVOKE_COCOBASE: 'Oproeping van het basisoverlegcomité',
    GIVE_POSITION: 'Standpunt van de organisatie',
    GIVE_AUTHORITY_POSITION: 'Standpunt van de overheid',
    RECORD_REASONED_OPINION: 'Met redenen omkleed advies van het basisoverlegcomité',
    GIVE_MINISTER_OPINION: 'Advies van de geraadpleegde minister',
    VOTE: 'Stemming van het directiecomité',
    PUT_MOTION: 'Voor te leggen motie',
    GIVE_VISA: 'Visum van de beleidscel',
    SIGN: 'Ondertekening',
    GIVE_STAKEHOLDER_OPINION: 'Advies van de belanghebbende',
    ANSWER_REMARKS: 'Antwoord op de opmerkingen',
    NOTE_COCOBASE: 'Behandeling in het basisoverlegcomité',
    PUBLISH: 'Bekendmaking',
    TRANSMIT: 'Toezending aan de minister',
  },
  ask: {
    LAUNCH: 'het voorgestelde bijvoegsel opstarten, of de opstart weigeren met opgave van de reden',
    DRAFT: 'de wijzigingen opstellen, met de motivering van elk ervan, en de tekst indienen',
    SETTLE_CONFLICT:
      'regelen wat uw tekst en een andere akte over dezelfde woorden zeggen: het ene behouden, het andere of een andere tekst, met de reden',
    TRANSLATE: 'elke betrokken bepaling en elke motivering in de andere taal schrijven',
    CHECK_TRANSLATION: 'nagaan of beide taalversies hetzelfde zeggen, en de vertaling daarna bevestigen of terugzenden',
    QUALIFY: 'verklaren wat het bijvoegsel wijzigt, met cijfers: opdracht, budget, personeel, overleg',
    CONFIRM_MATERIAL_ERROR:
      'bevestigen dat het gedrukte cijfer een materiële vergissing is, of dat betwisten met opgave van de reden',
    DECIDE_ENVELOPE:
      'de wijziging van de enveloppe toestaan of zich ertegen verzetten, met een gemotiveerde beslissing',
    RECORD_PROTOCOL: 'het nummer en de datum van het protocol van de vakbondsonderhandeling registreren',
    GIVE_FINANCE_OPINION: 'het advies van de Inspectie van Financiën over de stijging van de middelen geven',
    NEGOTIATE:
      'akkoord gaan met de nieuwe opdracht en de middelen ervoor, of niet akkoord gaan met opgave van de reden',
    CONVOKE_COCOBASE:
      'het dossier op de agenda van een vergadering van het basisoverlegcomité plaatsen en de oproeping ervoor versturen',
    GIVE_POSITION: 'het standpunt van de organisatie en haar opmerkingen meedelen',
    GIVE_AUTHORITY_POSITION: 'het standpunt van de overheid in het overleg meedelen',
    RECORD_REASONED_OPINION:
      'het met redenen omkleed advies in beide talen registreren, met de datum waarop het is gegeven',
    GIVE_MINISTER_OPINION: 'het advies van de geraadpleegde minister geven',
    VOTE: 'stemmen over de motie die aan het directiecomité is voorgelegd: voor, tegen of onthouding, of een belang melden',
    PUT_MOTION: 'een nieuwe motie aan het directiecomité voorleggen: goedkeuren, terugzenden of verwerpen',
    GIVE_VISA:
      'het visum verlenen, een andere datum van inwerkingtreding voorstellen, of het dossier terugzenden met opgave van de reden',
    SIGN: 'de akte in het Nederlands en in het Frans ondertekenen en de bewijzen van ondertekening opladen, of het dossier terugzenden met opgave van de reden',
    GIVE_STAKEHOLDER_OPINION: 'het advies van de organisatie en haar opmerkingen geven',
    ANSWER_REMARKS: 'op elke opmerking antwoorden: aanvaard, gedeeltelijk aanvaard of geweigerd, en waarom',
    NOTE_COCOBASE:
      'de akte op de agenda van het basisoverlegcomité plaatsen en de datum van de kennisneming registreren',
    PUBLISH: 'de akte in beide talen bekendmaken en plaats en datum van elke bekendmaking registreren',
    TRANSMIT: 'de geconsolideerde tekst aan de minister toezenden en de datum en de wijze van verzending registreren',
  },
  legalBasis: {
    CONTRACT_ART_4: 'artikel 4 van de bestuursovereenkomst (overleg met de ministers)',
    CONTRACT_ART_5: 'artikel 5 van de bestuursovereenkomst (wijziging van de regelgeving)',
    CONTRACT_ART_6: 'artikel 6 van de bestuursovereenkomst (wijzigingen van de overeenkomst)',
    CONTRACT_ART_7: 'artikel 7 van de bestuursovereenkomst (nieuwe opdrachten)',
    CONTRACT_ART_8: 'artikel 8 van de bestuursovereenkomst (consolidatie)',
    CONTRACT_PART_6: 'deel 6 van de bestuursovereenkomst (administratieve fasen)',
    RD_2001_ART_11BIS: 'artikel 11bis van het koninklijk besluit van 29 oktober 2001 (mandaathouders)',
    LANGUAGE_LAW: 'wetten op het gebruik van de talen in bestuurszaken',
    UNION_STATUTE: 'wet van 19 december 1974 (betrekkingen met de vakbonden van het personeel)',
    PUBLICATION_RULE: 'regel voor de bekendmaking van de bestuursovereenkomst en haar bijvoegsels',
  },
} as const satisfies Twin<typeof french>;
