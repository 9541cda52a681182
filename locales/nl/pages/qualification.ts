import type { qualification as french } from '../../fr/pages/qualification.ts';
import type { Twin } from '../../twin.ts';

export const qualification = {
  qualification: {
    hint: {
      newMission:
        'De wet of het besluit belast de dienst met een taak waarin de overeenkomst niet voorziet. Het dossier wordt een bijvoegsel voor een nieuwe opdracht (artikel 7); zonder rechtsgrond wordt het geweigerd.',
      basisReference: 'Het publicatienummer of het ELI-adres.',
      budgetDelta:
        '0 als de kredieten niet veranderen; een negatief getal als ze dalen. Bij een nieuwe opdracht wordt over een stijging onderhandeld met de minister; zonder nieuwe opdracht vraagt elke weerslag een beslissing van de voorzitter en de minister.',
      fteDelta:
        '0 als de personeelssterkte niet verandert; tot op een tiende, bijvoorbeeld 1,5. Dezelfde gevolgen als voor de begroting.',
      concertationMatter:
        'Personeelsplan, arbeidsorganisatie, telewerk, welzijn… Het overleg vindt plaats voor het directiecomité beslist, in plaats van na de ondertekening.',
      consultedMinister: 'Deze minister geeft zijn advies voor het directiecomité beslist. Hij ondertekent niet.',
      basicRegulations:
        'Rechtspositie, bezoldiging of collectieve betrekkingen: niets gaat verder voor het protocol van de vakbondsonderhandeling geregistreerd is.',
      stated: 'Het cijfer zoals de overeenkomst het afdrukt, bijvoorbeeld “1.476.510”.',
      correct:
        'Het cijfer dat er had moeten staan. De voorzitter en de beleidscel bevestigen de vergissing; begroting noch personeel verandert.',
      changeDate: 'De datum die de minister heeft bepaald voor de wijziging die dit bijvoegsel uitvoert (artikel 5).',
      concertationRecord: 'Bijvoorbeeld het punt en de datum van de notulen.',
    },
    effect: {
      show: 'Het gevolg voor het verloop tonen',
      line: '{{type}}: als elke stap zijn volledige termijn neemt, wordt de akte ondertekend op {{date, date}}.',
      ordinary: 'Het gewone verloop zou tot de ondertekening leiden op {{date, date}}.',
      same: 'Uw antwoorden veranderen niets aan het gewone verloop.',
      changes: 'Wat uw antwoorden aan het gewone verloop veranderen',
      because: {
        MATERIAL_ERROR: 'de voorzitter en de beleidscel bevestigen de materiële vergissing',
        ENVELOPE:
          'een enveloppe verandert zonder nieuwe opdracht: de voorzitter en de minister beslissen, met hun redenen',
        BASIC_REGULATIONS: 'het protocol van de vakbondsonderhandeling wordt eerst geregistreerd',
        MEANS: 'de nieuwe opdracht verhoogt de begroting of het personeel',
        CONCERTATION_FIRST: 'het vakbondsoverleg gaat de beslissing van het directiecomité vooraf',
        CONCERTED: 'het overleg heeft al plaatsgehad',
        CONSULTED: 'het bijvoegsel raakt aan het beleid van deze minister',
      },
      vacant: 'De kwalificatie wordt geweigerd zolang niemand deze functie uitoefent: {{roles, role}}.',
      caretaker:
        'De regering is in lopende zaken: de minister voegt bij de ondertekening een verklaring die ze verantwoordt.',
      steps: 'Alle stappen en hun data bekijken',
    },
  },
} as const satisfies Twin<typeof french>;
