/** The choice of a language, on pages and in the forms of a login. */
export const preferences = {
  language: 'Language',
};
