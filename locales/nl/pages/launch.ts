import type { launch as french } from '../../fr/pages/launch.ts';
import type { Twin } from '../../twin.ts';

export const launch = {
  launch: {
    title: { LAUNCH: 'Een bijvoegsel opstarten', PROPOSE: 'Een bijvoegsel voorstellen' },
    lead: {
      LAUNCH:
        'Zodra het dossier is opgestart, wordt de secretaris van de bestuursovereenkomst gevraagd het op te stellen.',
      PROPOSE: 'De voorzitter van het directiecomité start het dossier op, of weigert dat met opgave van de reden.',
    },
    contract: 'Te wijzigen bestuursovereenkomst',
    contractOption: '{{title}} (versie {{version}})',
    titles: 'Wat er verandert, in enkele woorden',
    titleIn: 'Titel in het {{language, language}}',
    titleHint: {
      fr: 'Bijvoorbeeld: “Maturité de l’objectif 1.1”',
      nl: 'Bijvoorbeeld: “Maturiteit van doelstelling 1.1”',
    },
    origin: 'Herkomst',
    reference: {
      label: {
        SERVICE: 'Referentie van de beslissing van de dienst (facultatief)',
        CABINET: 'Referentie van het voorstel van de beleidscel (facultatief)',
        YEARLY_EVALUATION: 'Referentie van het evaluatieverslag (facultatief)',
        TRANSVERSAL_OBJECTIVES: 'Referentie van de beslissing van de regering (facultatief)',
        TRANSFER_OF_COMPETENCE: 'Referentie van de akte die de bevoegdheid overdraagt (facultatief)',
        COMMITMENT_NOT_RESPECTED: 'Referentie van de kennisgeving (facultatief)',
        REGULATORY_CHANGE: 'Referentie van de wijziging van de regelgeving (facultatief)',
        MISSION_AWAITING: 'Opdracht in afwachting',
      },
      hint: {
        SERVICE: 'Bijvoorbeeld het punt van een vergadering van het directiecomité.',
        CABINET: 'Bijvoorbeeld de brief of de nota, met de datum.',
        YEARLY_EVALUATION: 'Bijvoorbeeld het jaar en het punt van het verslag.',
        TRANSVERSAL_OBJECTIVES: 'Bijvoorbeeld de datum van de ministerraad.',
        TRANSFER_OF_COMPETENCE: 'Bijvoorbeeld het nummer en de datum van de wet of het besluit.',
        COMMITMENT_NOT_RESPECTED: 'Bijvoorbeeld de datum van de kennisgeving aan de andere partij.',
        REGULATORY_CHANGE: 'Bijvoorbeeld het nummer en de datum van de tekst.',
        MISSION_AWAITING:
          'Het dossier dat bij gebrek aan akkoord is beëindigd en waarvan de opdracht nog geen bijvoegsel heeft.',
      },
      choose: 'Kies een opdracht',
    },
    route: 'Verloop en data',
    expected: {
      type: 'Verwacht type van bijvoegsel',
      typeHint: 'Alleen om het verloop te ramen: de kwalificatie, na de vertaling, legt het vast.',
      also: 'Het bijvoegsel zou ook',
      alsoOption: {
        concertationMatter: 'een aangelegenheid van syndicaal overleg betreffen',
        consultedMinister: 'raken aan het beleid van de geraadpleegde minister',
        basicRegulations: 'raken aan een grondregeling',
      },
      show: 'Het verloop tonen',
    },
    window: {
      legend: 'Kwartaalvenster',
      choice: 'Wat gebeurt er met dit dossier?',
      WAIT: 'Wachten op het volgende venster',
      URGENT: 'Nu beginnen, wegens dringendheid',
      hint: 'Zonder keuze begint het opstellen vandaag.',
      reason: 'Reden van de dringendheid',
    },
    steps: 'De stappen en hun data bekijken',
    vacant: {
      LAUNCH: 'De opstart wordt geweigerd zolang niemand deze functie uitoefent: {{roles, role}}.',
      QUALIFY: 'De kwalificatie wordt geweigerd zolang niemand deze functie uitoefent: {{roles, role}}.',
      whatToDo: 'Vraag de beheerder een mandaat of een actieve organisatie te registreren.',
    },
    send: { LAUNCH: 'Het bijvoegsel opstarten', PROPOSE: 'Het voorstel voorleggen' },
    noContract: 'Er is geen bestuursovereenkomst geregistreerd. De secretaris importeert eerst de tekst ervan.',
  },
} as const satisfies Twin<typeof french>;
