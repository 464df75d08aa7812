/** Every message the console sends. */
export type MessageName = 'invitation';
