/** What is refused of a decision that was taken in a meeting and is entered by its keeper. */
export const inMeetingViolations = {
  DECIDER_UNNAMED: 'Plusieurs des personnes sollicitées étaient présentes. Indiquez laquelle a décidé.',
  MEETING_BEFORE_TASK:
    'La réunion du {{on, date}} précède l’ouverture de cette étape, le {{openedOn, date}} : la décision n’a pas pu y être prise.',
  NOT_IN_MEETING:
    'La personne sollicitée n’était pas présente à la réunion du {{on, date}}. Elle décide elle-même, depuis sa tâche.',
  NOT_ON_AGENDA: 'Ce dossier n’était pas à l’ordre du jour de cette réunion.',
  SAID_BY_HIMSELF:
    'Cette étape ne s’accomplit pas de vive voix en réunion : seule la personne sollicitée l’accomplit, elle-même.',
} as const;
