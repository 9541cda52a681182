import type { docx as french, docxViolations as frenchViolations } from '../fr/docx.ts';
import type { Twin } from '../twin.ts';

export const docx = {
  docx: {
    author: 'Overheidsdienst',
    contract: {
      title: 'Bestuursovereenkomst {{period}} — versie {{version}}',
      subject: 'Geconsolideerde tekst',
      footer: 'Geconsolideerde tekst, vingerafdruk {{hash}} — bladzijde',
    },
    amendment: {
      draft: 'Ontwerp van bijvoegsel bij de bestuursovereenkomst {{period}}',
      how: 'De wijzigingen worden bijgehouden: alles aanvaarden geeft de nieuwe tekst, alles weigeren de oude. Wat u er met bijgehouden wijzigingen in verandert, komt als voorstellen terug.',
      motive: '{{instruction}} — motivering: {{motive}}',
      footer: 'Tekst van het bijvoegsel, vingerafdruk {{hash}} — bladzijde',
    },
    minutes: {
      footer: 'Notulen, vingerafdruk {{hash}} — bladzijde',
      signed: 'Goedkeuring',
      download: 'Deze notulen als DOCX: {{language, language}}',
    },
    page: {
      title: 'De tekst bewerken in een tekstverwerker',
      back: 'Terug naar de tekst',
      lead: 'Download de tekst, wijzig hem met bijgehouden wijzigingen en laad het bestand weer op. Elke wijziging en elke opmerking wordt een voorstel: niets komt in de tekst voordat het is aanvaard.',
      take: 'Downloaden',
      download: 'Tekst van het bijvoegsel als DOCX: {{language, language}}',
      bring: 'Een bestand terugbrengen',
      file: 'Het DOCX-bestand',
      fileHint: 'Hoogstens 10 MB, zonder macro’s, zonder ingesloten objecten en zonder wachtwoord.',
      send: 'Het bestand lezen',
      none: 'Er is nog geen bestand opgeladen.',
      filesHeading: 'Opgeladen bestanden',
      fileLine: '{{name}} — {{language, language}}, op {{at}}',
      counts: 'Voorstellen: {{all}}, waarvan nog te beslissen: {{open}}',
    },
    proposals: {
      title: 'Voorstellen uit een bestand',
      heading: 'Wat het bestand vraagt',
      back: 'Terug naar de bestanden',
      source: 'Bestand {{name}}, opgeladen op {{at}}',
      none: 'Het bestand vraagt niets anders dan wat de tekst al zegt.',
      nothingOpen: 'Over alle voorstellen is beslist.',
      by: 'Door {{who}}',
      byAt: 'Door {{who}}, op {{at}}',
      untracked: 'Zonder bijgehouden wijzigingen: de auteur is niet bekend.',
      number: 'Voorstel {{number}}',
      accept: 'Aanvaarden',
      note: 'Er nota van nemen',
      refuse: 'Weigeren',
      settle: 'Afhandelen',
      acceptAll: 'Alle voorstellen aanvaarden',
      refuseAll: 'Alle voorstellen weigeren',
      accepted: 'Aanvaard',
      refused: 'Geweigerd',
      settled: 'Afgehandeld',
      noted: 'Nota van genomen',
      saved: 'De beslissingen zijn bewaard.',
      success: 'Gedaan',
      motive: 'Een aanvaard voorstel wordt een wijziging van de tekst, waarvan u daarna de motivering schrijft.',
      onlyDrafter: 'Alleen wie de tekst opstelt, kan aanvaarden of weigeren.',
      quoted: 'Over ‘{{words}}’',
      removed: 'Geschrapt: {{words}}',
      added: 'Toegevoegd: {{words}}',
      kind: {
        REMARK: 'Opmerking',
        UNPLACED: 'Met de hand te plaatsen',
      },
      reason: {
        NO_PROVISION: 'De bepaling staat niet meer in de tekst.',
        NOT_ITS_TEXT: 'De wijziging staat buiten de tekst van een bepaling.',
        NOT_THERE: 'Op die plaats kan geen nieuw lid worden ingevoegd.',
        TEXT_DIFFERS: 'De tekst is op dezelfde plaats ook zonder bijhouden gewijzigd.',
      },
    },
  },
} satisfies Twin<typeof french>;

export const docxViolations = {
  DOCX_TOO_LARGE:
    'Het bestand is te groot (limiet: {{limit, amount}} bytes). Haal de afbeeldingen eruit en probeer opnieuw.',
  DOCX_ENCRYPTED:
    'Het bestand is met een wachtwoord beveiligd, of is geen DOCX. Bewaar het als DOCX zonder wachtwoord en probeer opnieuw.',
  DOCX_NOT_READABLE: 'Het bestand is geen leesbaar DOCX-document. Bewaar het opnieuw als DOCX en probeer opnieuw.',
  DOCX_PACKED: 'Het bestand pakt uit tot veel meer dan zijn grootte. Bewaar het opnieuw als DOCX en probeer opnieuw.',
  DOCX_MACROS: 'Het bestand bevat macro’s. Bewaar het als DOCX zonder macro’s en probeer opnieuw.',
  DOCX_EXTERNAL:
    'Het bestand haalt iets van elders (gekoppelde sjabloon, gekoppelde afbeelding of ingevoegde tekst): {{part}}. Verbreek die koppelingen en probeer opnieuw.',
  DOCX_EMBEDDED:
    'Het bestand bevat een ander bestand of een ingesloten object: {{part}}. Verwijder het of vervang het door tekst en probeer opnieuw.',
  DOCX_OTHER_CONTRACT: 'Dit bestand komt van een andere overeenkomst. Laad het op in een dossier van die overeenkomst.',
  DOCX_OTHER_FILE: 'Dit bestand komt van een ander dossier. Laad het op in het dossier waarvan het is gedownload.',
  PROPOSAL_OVERTAKEN:
    'De woorden die dit voorstel wijzigt, zijn intussen veranderd. Lees de tekst opnieuw en breng de wijziging met de hand aan.',
  PROPOSAL_NOT_ACCEPTABLE: 'Dit voorstel heeft geen plaats in de tekst. Breng de wijziging met de hand aan.',
} as const satisfies Twin<typeof frenchViolations>;
