import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';

const nothingChanged = 'No se ha cambiado nada.';
const savedBefore = 'Todo lo que se guardó antes está a salvo.';

/** The pages for errors: what happened, what was kept, and what to do next. */
export const errors = {
  pages: {
    badRequest: {
      title: 'No se ha podido leer la solicitud',
      happened: 'El formulario o la dirección contienen algo que esta página no puede leer.',
      kept: nothingChanged,
      next: 'Vuelva atrás e inténtelo de nuevo.',
    },
    outOfDate: {
      title: 'El formulario ya no era válido',
      happened: 'Lo abrió antes de iniciar o cerrar sesión, o lo envió otro sitio web.',
      kept: nothingChanged,
      next: 'Vuelva atrás para obtener un formulario nuevo y envíelo otra vez.',
    },
    notFound: {
      title: 'Página no encontrada',
      happened: 'No hay nada en esta dirección o usted no tiene acceso.',
      kept: nothingChanged,
      next: 'Compruebe la dirección.',
    },
    importRunning: {
      title: 'Todavía hay otra importación en curso',
      happened:
        'Otra de sus importaciones todavía se está subiendo o leyendo, y solo puede realizar una cada vez.',
      kept: 'No se ha conservado nada de esta importación. La otra continúa.',
      next: 'Espere a que termine la otra importación; después, vuelva atrás y envíe esta otra vez.',
    },
    tooLarge: {
      title: 'Demasiados datos',
      happened: 'El formulario es más grande de lo que acepta esta página.',
      kept: nothingChanged,
      next: 'Vuelva atrás, acórtelo y envíelo otra vez.',
    },
    busy: {
      title: 'El servicio está ocupado',
      happened: 'No podemos mostrar esta página en este momento.',
      kept: `${savedBefore} Es posible que esta solicitud no se haya llevado a cabo.`,
      next: 'Espere unos segundos y vuelva a intentarlo.',
    },
    missingKey: {
      title: 'Pida ayuda al administrador del sistema',
      happened: 'Esta página necesita un secreto que el servidor no puede descifrar porque falta la clave.',
      kept: nothingChanged,
      next: 'Pida al administrador del sistema que vuelva a añadir la clave a SECRET_KEY. Si la clave se ha perdido, el administrador principal puede restablecer su autenticación de dos factores.',
    },
    broken: {
      title: 'Se ha producido un error',
      happened: 'Ha ocurrido un error por nuestra parte. El registro del servidor contiene los detalles.',
      kept: `${savedBefore} Esta solicitud se ha guardado por completo o no se ha guardado en absoluto.`,
      next: 'Vuelva a intentarlo. Si el problema continúa, indique al administrador del sistema el ID de solicitud de esta página.',
    },
  },
  tooManyEmails: 'Demasiados correos',
  refused: {
    title: 'No puede hacer eso en este momento',
    next: 'Vuelva atrás para ver el estado actual.',
  },
  nothingChanged,
  limits: {
    'failed-attempts': {
      title: 'Demasiados intentos fallidos',
      happened: 'Ha habido demasiados intentos fallidos, así que por ahora no aceptamos más.',
      kept: 'Las sesiones abiertas siguen abiertas.',
    },
    requests: {
      title: 'Demasiadas solicitudes',
      happened: 'Hemos recibido demasiadas solicitudes desde su red, así que por ahora no aceptamos más.',
      kept: nothingChanged,
    },
    link: {
      title: 'Demasiadas solicitudes',
      happened:
        'Este enlace se ha usado demasiadas veces en poco tiempo, así que por ahora no aceptamos más solicitudes.',
      kept: 'No se ha cambiado nada. El enlace es válido hasta que caduque.',
    },
    names: {
      title: 'Demasiados nombres',
      happened: 'Ya ha comprobado todos los nombres que permitimos en una hora.',
      kept: nothingChanged,
    },
  },
  tryAgainIn: ({ wait }: Variables<'wait'>) => `Vuelva a intentarlo ${wait}.`,
  sendFrom: ({ origin }: Variables<'origin'>) => `Abra ${origin} y envíe el formulario desde allí.`,
  buttons: {
    back: 'Volver atrás',
    reload: 'Reintentar',
    dashboard: 'Ir al panel',
    signIn: 'Ir a la página de inicio de sesión',
  },
  requestId: 'ID de solicitud',
} satisfies Catalogue['errors'];
