/** What happened to the links of an organisation to one of its tasks, whatever the file. */
export type LinkEvent =
  | { readonly type: 'LinkRequested'; readonly task: number }
  /** A link was used from elsewhere than before: to answer, or to ask for another. */
  | { readonly type: 'LinkUsedElsewhere'; readonly task: number; readonly use: LinkUse };

export type LinkUse = 'ANSWER' | 'REQUEST';
