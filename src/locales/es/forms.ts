import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { number, plural } from './formats.ts';

/** The parts that forms share. */
export const forms = {
  problems: ({ count }: { count: number }) =>
    plural(count, { one: () => 'Hay un problema', other: (n) => `Hay ${n} problemas` }),
  cancel: 'Cancelar',
  back: 'Atrás',
  /** A label and what it stands for, on one line. */
  labelled: ({ label, value }: Variables<'label' | 'value'>) => `${label}: ${value}`,
  confirmation: {
    consequences: 'Qué ocurrirá',
    reason: 'Motivo',
    reasonHint: 'Opcional. Lo anotamos en el registro de auditoría.',
    requiredReasonHint: 'Lo anotamos en el registro de auditoría.',
    reasonMissing: 'Escriba un motivo.',
    reasonTooLong: ({ limit }: { limit: number }) =>
      `El motivo debe tener ${number(limit)} caracteres como máximo.`,
    endDateHint: ({ zone }: Variables<'zone'>) =>
      `El acceso de este técnico ha terminado. Escriba el nuevo último día en la zona horaria ${zone}. Si deja el campo vacío, el acceso no tendrá fecha de fin.`,
    lastDayHint: ({ zone }: Variables<'zone'>) => `El último día de acceso en la zona horaria ${zone}.`,
    countHint: ({ count }: { count: number }) => `Escriba ${number(count)} para confirmar.`,
    wrongCount: ({ count }: { count: number }) =>
      `Ese número no coincide. Escriba ${number(count)} para confirmar.`,
  },
  code: 'Código',
  serverTime: 'Hora del servidor',
  reauthentication: {
    title: 'Confirme su identidad',
    enterCode: 'Escriba el código que muestra ahora su aplicación de autenticación.',
    signInAgain: ({ ssoName }: Variables<'ssoName'>) => `Volver a iniciar sesión con ${ssoName}`,
    newTab: 'Se abrirá una pestaña nueva. Inicie sesión en ella y después vuelva aquí para continuar.',
    signOutFirst: 'Cierre sesión, vuelva a iniciarla y regrese a esta página.',
  },
  password: {
    show: 'Mostrar',
    hide: 'Ocultar',
    showPassword: 'Mostrar contraseña',
    rules: ({ shortest, longest }: { shortest: number; longest: number }) =>
      `Use entre ${number(shortest)} y ${number(longest)} caracteres. Puede usar espacios y cualquier alfabeto. Varias palabras sin relación entre sí son fáciles de recordar y difíciles de adivinar.`,
    tooShort: ({ missing }: Variables<'missing'>) => `Demasiado corta. Caracteres que faltan: ${missing}.`,
    /** From the weakest to the strongest. */
    strengths: {
      0: 'Extremadamente fácil de adivinar.',
      1: 'Demasiado fácil de adivinar.',
      2: 'Todavía demasiado fácil de adivinar.',
      3: 'Bastante segura.',
      4: 'Muy segura.',
    },
    /** Why a password is easy to guess. The names are those of zxcvbn-ts. */
    warnings: {
      straightRow: 'Las filas de teclas del teclado son fáciles de adivinar.',
      keyPattern: 'Los patrones cortos de teclado son fáciles de adivinar.',
      simpleRepeat: 'Los caracteres repetidos, como “aaa”, son fáciles de adivinar.',
      extendedRepeat: 'Los patrones repetidos, como “abcabcabc”, son fáciles de adivinar.',
      sequences: 'Las secuencias, como “abc”, son fáciles de adivinar.',
      recentYears: 'Los años recientes son fáciles de adivinar.',
      dates: 'Las fechas son fáciles de adivinar.',
      topTen: 'Es una de las diez contraseñas más comunes.',
      topHundred: 'Es una de las cien contraseñas más comunes.',
      common: 'Es una contraseña común.',
      similarToCommon: 'Se parece a una contraseña común.',
      wordByItself: 'Las palabras sueltas son fáciles de adivinar.',
      namesByThemselves: 'Los nombres sueltos son fáciles de adivinar.',
      commonNames: 'Los nombres comunes son fáciles de adivinar.',
      userInputs: 'Su nombre de usuario, su dirección y los nombres de esta página son fáciles de adivinar.',
      pwned: 'Esta contraseña está en una lista de contraseñas filtradas.',
    },
    /** How to make a password harder to guess. The names are those of zxcvbn-ts. */
    suggestions: {
      l33t: 'Evite sustituciones previsibles, como “@” por “a”.',
      reverseWords: 'Evite palabras escritas al revés.',
      allUppercase: 'Ponga en mayúscula algunas letras, pero no todas.',
      capitalization: 'No ponga en mayúscula solo la primera letra.',
      dates: 'Evite fechas y años que se puedan relacionar con usted.',
      recentYears: 'Evite los años recientes.',
      associatedYears: 'Evite los años que se puedan relacionar con usted.',
      sequences: 'Evite secuencias comunes de caracteres.',
      repeated: 'Evite palabras y caracteres repetidos.',
      longerKeyboardPattern: 'Use patrones de teclado más largos y cambie de dirección varias veces.',
      anotherWord: 'Añada más palabras que sean menos comunes.',
      useWords: 'Use varias palabras, pero evite frases comunes.',
      noNeed: 'Una contraseña segura no necesita símbolos, números ni mayúsculas.',
      pwned: 'Si usa esta contraseña en otro sitio, cámbiela también allí.',
    },
  },
  key: {
    copy: 'Copiar',
    copied: 'Copiada.',
    notCopied: 'Hemos seleccionado la clave. Pulse Ctrl+C para copiarla.',
    download: 'Descargar',
    saved: ({ file }: Variables<'file'>) => `Guardada como ${file}.`,
  },
  draft: {
    restored:
      'Hemos recuperado lo que había escrito antes de que terminara su sesión. Todavía no está guardado.',
    notSaved:
      'Volvió a iniciar sesión después de abrir esta página, así que no se ha cambiado nada. Compruebe el formulario y envíelo otra vez.',
    outOfDate:
      'Inició o cerró sesión después de abrir esta página, así que no se ha cambiado nada. Compruebe esta página antes de continuar.',
  },
} satisfies Catalogue['forms'];
