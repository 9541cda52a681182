export const akn = {
  akn: {
    inForce: 'en vigueur',
    thousandEuro: 'milliers d’euros',
  },
} as const;
