/** The choice of who may act in several capacities. */
export const capacity = {
  label: 'En quelle qualité agissez-vous ?',
  hint: 'Elle est consignée avec votre acte.',
  instead: '{{role, role}}, en l’absence de {{name}}',
} as const;
