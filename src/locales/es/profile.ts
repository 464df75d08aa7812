import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** The pages about the reader’s own login. */
export const profile = {
  profile: {
    title: 'Perfil del usuario',
    introduction: ({ admin }: Variables<'admin'>) => `Su usuario en ${admin}.`,
    username: 'Nombre de usuario',
    email: 'Dirección de correo',
    emailHint:
      'A esta dirección enviamos los avisos. Una nueva dirección se aplica cuando usted la confirma. También avisaremos a la dirección anterior.',
    timeZone: 'Zona horaria',
    codeHint:
      'Solo es necesario para cambiar la dirección. Escriba el código que muestra ahora su aplicación de autenticación.',
    submit: 'Guardar',
    saved: 'Se ha guardado su perfil.',
    credentials: 'Credenciales locales',
    password: 'Contraseña',
    setAt: ({ time }: Variables<'time'>) => `Establecida el ${time}`,
    changePassword: 'Cambiar contraseña',
    passwordNotSet: 'Sin establecer',
    setPassword: 'Establecer contraseña',
    loginWith: ({ productName }: Variables<'productName'>) => `Inicio de sesión con ${productName}`,
    linked: '- Vinculado -',
    twoFactor: 'Autenticación de dos factores',
    onSince: ({ time }: Variables<'time'>) => `Activada, configurada el ${time}`,
    setUpAgain: 'Volver a configurar',
    notSetUp: 'Sin configurar',
    setUp: 'Configurar',
    recoveryKey: 'Clave de recuperación',
    renewRecoveryKey: 'Renovar clave de recuperación',
    sessions: 'Sesiones',
    allSessions: 'Todas las sesiones de su usuario',
    auditLog: 'Registro de auditoría',
    allEvents: 'Todos los eventos de su usuario',
  },
  firstPassword: { title: 'Establecer contraseña', submit: 'Enviarme un enlace' },
  password: {
    title: 'Cambiar contraseña',
    introduction: 'Cuando se cambie la contraseña, se cerrarán sus demás sesiones.',
    current: 'Contraseña actual',
    new: 'Nueva contraseña',
    submit: 'Cambiar contraseña',
    changed: 'Se ha cambiado su contraseña. Se han cerrado sus demás sesiones.',
  },
  twoFactor: {
    title: 'Configurar 2FA',
    introduction:
      'La autenticación de dos factores se activa cuando usted la confirma. Después, cerramos sus demás sesiones y le mostramos una nueva clave de recuperación.',
    introductionAgain:
      'Sus códigos actuales funcionan hasta que confirme los nuevos. Después, cerramos sus demás sesiones y le mostramos una nueva clave de recuperación.',
    password: 'Contraseña',
    code: 'Código',
    codeHint: 'El código que muestra ahora su aplicación de autenticación actual.',
    submit: 'Continuar',
  },
  recoveryKey: {
    title: 'Nueva clave de recuperación',
    shownOnce: 'Le mostraremos una nueva clave de recuperación, una sola vez.',
    oldStops: 'La anterior dejará de funcionar de inmediato.',
    submit: 'Renovar clave de recuperación',
  },
  sessions: {
    title: 'Sesiones',
    introduction:
      'Dónde ha iniciado sesión. Cierre las sesiones que no reconozca y después cambie su contraseña.',
    endOthers: 'Cerrar las demás sesiones',
    caption: 'Sus sesiones',
    columns: {
      browser: 'Navegador',
      system: 'Sistema',
      address: 'Dirección',
      method: 'Iniciada con',
      firstSeen: 'Inicio',
      lastSeen: 'Última actividad',
      end: 'Cerrar',
    },
    thisSession: 'esta sesión',
    unknownBrowser: 'Navegador desconocido',
    unknownSystem: 'Sistema desconocido',
    methods: { password: 'Contraseña', sso: 'Inicio de sesión único (SSO)', passkey: 'Llave de acceso' },
    end: 'Cerrar',
    endOne: ({ browser, address }: Variables<'browser' | 'address'>) =>
      `Cerrar la sesión de ${browser} en ${address}`,
    ended: 'Se ha cerrado la sesión.',
    othersEnded: ({ count }: { count: number }) =>
      plural(count, {
        one: (n) => `Se ha cerrado ${n} sesión más.`,
        other: (n) => `Se han cerrado ${n} sesiones más.`,
      }),
    noOthers: 'No tenía otras sesiones.',
  },
} satisfies Catalogue['profile'];
