import type { mail as french } from '../fr/mail.ts';
import type { Twin } from '../twin.ts';

export const mail = {
  mail: {
    subject: {
      TASK_OPENED: '{{task}}, tegen {{due, date}} – {{act}}',
      REMINDER: 'Herinnering: {{task}}, tegen {{due, date}} – {{act}}',
      SUBSTITUTE_ASKED: 'Plaatsvervanging: {{task}}, tegen {{due, date}} – {{act}}',
      ESCALATION: 'Vertraging: {{task}}, tegen {{due, date}} – {{act}}',
      DECIDED: 'Beslissing – {{act}}',
      RETURNED: 'Dossier teruggezonden – {{act}}',
      MADE_MOOT: 'Zonder voorwerp: {{task}} – {{act}}',
      DATE_MOVED: 'Datum gewijzigd: {{task}} – {{act}}',
      REMARKS_ANSWERED: 'Antwoorden op uw opmerkingen – {{act}}',
      CLOSED: 'Dossier beëindigd – {{act}}',
    },
    act: {
      proposed: 'bijvoegsel “{{title}}”',
      launched: 'bijvoegsel “{{title}}” (ref. {{reference}})',
      numbered: 'bijvoegsel nr. {{number}} “{{title}}” (ref. {{reference}})',
    },
    lead: {
      TASK_OPENED: 'Een stap van dit dossier wacht op uw antwoord.',
      REMINDER: 'Deze stap wacht nog steeds op uw antwoord. Stilzwijgen geldt niet als goedkeuring.',
      SUBSTITUTE_ASKED:
        'U kunt deze stap {{asked, inAbsence}} beantwoorden, als plaatsvervanger. De persoon die u vervangt, kan nog altijd zelf antwoorden: het eerste antwoord telt.',
      ESCALATION:
        'Deze stap heeft binnen de termijn geen antwoord gekregen. Hij is gericht aan: {{asked, list}}. Stilzwijgen geldt niet als goedkeuring.',
      RETURNED: 'Het dossier is van de fase “{{from, phase}}” teruggezonden naar de fase “{{to, phase}}”.',
      MADE_MOOT: 'Uw antwoord is niet meer nodig: {{why}}.',
      REMARKS_ANSWERED: 'De raadpleging is afgesloten. Hier volgt elk van uw opmerkingen, met het antwoord erop.',
      CLOSED: 'Het dossier is {{end}}.',
    },
    dateMoved: {
      PolicyMoved: 'De datum van deze stap verandert: voor het dossier gelden voortaan andere regels.',
      TermSuspended:
        'De termijn van deze stap is geschorst: zolang hij niet opnieuw loopt, wordt geen antwoord verwacht.',
      TermResumed: 'De termijn van deze stap loopt opnieuw.',
      TermLengthened: 'De termijn van deze stap is verlengd.',
    },
    decided: {
      motion: 'Directiecomité – motie “{{motion}}”: {{result}}.',
      phase: 'Fase “{{phase, phase}}”: {{outcome}}.',
      signed: 'De akte is ondertekend op {{on, date}}. Zij treedt in werking op {{inForceOn, date}}.',
      takenBack:
        'Stap “{{task}}”: wie de beslissing nam, is erop teruggekomen (recht van inkeer). De stap staat opnieuw open.',
      inForce: 'De akte is in werking getreden op {{on, date}}.',
    },
    again:
      'U hebt deze tekst al goedgekeurd; hij is sindsdien gewijzigd. Alleen de gewijzigde bepalingen moeten worden bevestigd.',
    optional: 'Het antwoord is facultatief.',
    label: {
      asked: 'Wat wordt gevraagd:',
      capacity: 'In de hoedanigheid van:',
      due: 'Tegen:',
      why: 'Waarom die datum:',
      until: 'Tot nu toe, tegen:',
      fromNow: 'Voortaan, tegen:',
      legalBasis: 'Wettelijke basis:',
      toBeConfirmed: 'Te bevestigen door een jurist:',
      votes: 'Stemmen:',
      cause: 'Oorzaak:',
      reason: 'Reden:',
      by: 'Door:',
    },
    changes: {
      heading: 'Wat er wijzigt',
      legend: '[+ … +] ingevoegde tekst; [- … -] geschrapte tekst.',
      missing: 'De Nederlandse tekst van deze bepaling ontbreekt nog.',
      shortened: 'De tekst is ingekort. Bekijk het geheel:',
      more_one: 'Er wijzigt nog {{count}} bepaling. Bekijk het geheel:',
      more_other: 'Er wijzigen nog {{count}} bepalingen. Bekijk het geheel:',
    },
    opens: {
      TASK: 'De taak openen',
      FILE: 'Het dossier openen',
      REMARKS: 'Uw opmerkingen en de antwoorden bekijken',
    },
    footer: 'Automatisch bericht van Avenant. De link openen beslist niets: het antwoord geeft u op de pagina.',
  },
} as const satisfies Twin<typeof french>;
