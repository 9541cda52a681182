export type { Block } from '../pdf/block.ts';
