/** The remarks of the stakeholders with their answers, as mails and pages tell of them. */
export const remark = {
  remark: {
    numbered: 'Remarque {{number}}',
    whole: 'l’ensemble de l’acte',
    label: {
      provision: 'Disposition :',
      text: 'Votre remarque :',
      outcome: 'Suite donnée :',
      why: 'Motif :',
      instruction: 'Instruction :',
    },
    instruction: {
      own: 'n° {{number}} de cet acte ({{what}})',
      other: 'n° {{number}} de l’avenant « {{title}} » ({{what}})',
    },
  },
} as const;
