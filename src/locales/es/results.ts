import type { Variables } from '../../lib/language-formats.ts';
import type { Catalogue } from '../en/en.ts';
import { plural } from './formats.ts';

/** What an action on a login or an admin did. Batches store the names of these messages, so don't rename them. */
export const results = {
  mailed: {
    invitation: ({ email, until }: Variables<'email' | 'until'>) =>
      `La invitación para ${email} está en cola. Su enlace funciona hasta el ${until}.`,
    'password-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `El correo a ${email} para restablecer la contraseña está en cola. Su enlace funciona hasta el ${until}.`,
    '2fa-reset': ({ email, until }: Variables<'email' | 'until'>) =>
      `El correo a ${email} para restablecer 2FA está en cola. Su enlace funciona hasta el ${until}.`,
    'sso-link': ({ email, until }: Variables<'email' | 'until'>) =>
      `La invitación de inicio de sesión único (SSO) para ${email} está en cola. Su enlace funciona hasta el ${until}.`,
  },
  alreadyMailed: {
    invitation: ({ email, at }: Variables<'email' | 'at'>) =>
      `La invitación para ${email} ya se envió a las ${at}. Espere un minuto antes de enviar otra.`,
    'password-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `El correo a ${email} para restablecer la contraseña ya se envió a las ${at}. Espere un minuto antes de enviar otro.`,
    '2fa-reset': ({ email, at }: Variables<'email' | 'at'>) =>
      `El correo a ${email} para restablecer 2FA ya se envió a las ${at}. Espere un minuto antes de enviar otro.`,
    'sso-link': ({ email, at }: Variables<'email' | 'at'>) =>
      `La invitación de inicio de sesión único (SSO) para ${email} ya se envió a las ${at}. Espere un minuto antes de enviar otra.`,
  },
  unlinked: ({ email }: Variables<'email'>) => `Se ha desvinculado ${email}.`,
  unlinkedWithLink: ({ email }: Variables<'email'>) =>
    `Se ha desvinculado ${email}. Hay en cola un correo con un enlace para establecer una contraseña.`,
  inactive: ({ email }: Variables<'email'>) => `${email} está ahora inactivo.`,
  activeAgain: ({ email }: Variables<'email'>) => `${email} vuelve a estar activo.`,
  pendingAgain: ({ email }: Variables<'email'>) => `${email} vuelve a estar pendiente.`,
  noSessions: ({ email }: Variables<'email'>) => `${email} no tenía sesiones abiertas.`,
  sessionsEnded: ({ count, email }: { count: number } & Variables<'email'>) =>
    plural(count, {
      one: (n) => `Se ha cerrado ${n} sesión de ${email}.`,
      other: (n) => `Se han cerrado ${n} sesiones de ${email}.`,
    }),
  unblocked: ({ email }: Variables<'email'>) => `${email} puede volver a intentar iniciar sesión.`,
  deleted: ({ email }: Variables<'email'>) => `Se ha eliminado ${email}.`,
  edited: ({ email }: Variables<'email'>) => `Se han guardado sus cambios en ${email}.`,
  invitedAtNewAddress: ({ email }: Variables<'email'>) =>
    `Se ha cambiado la dirección. Hay en cola una nueva invitación para ${email}. La anterior ya no funciona.`,
  addressChanging: ({ username, email, newEmail }: Variables<'username' | 'email' | 'newEmail'>) =>
    `La dirección seguirá siendo ${email} hasta que ${username} confirme ${newEmail} con el enlace que enviamos a esa dirección.`,
  addressAlreadyMailed: ({ email }: Variables<'email'>) =>
    `Hace menos de un minuto se envió un correo a ${email}. No hemos enviado otro.`,
  addressKept: ({ email, newEmail }: Variables<'email' | 'newEmail'>) =>
    `Se ha cancelado el cambio a ${newEmail}. La dirección sigue siendo ${email}.`,
  addressConfirmed: ({ email }: Variables<'email'>) =>
    `A partir de ahora, enviaremos sus correos a ${email}.`,
  decided: {
    keep: ({ email }: Variables<'email'>) => `${email} mantiene el acceso.`,
    'set-end-date': ({ email, date }: Variables<'email' | 'date'>) =>
      `El acceso de ${email} termina el ${date}.`,
    deactivate: ({ email }: Variables<'email'>) => `${email} está ahora inactivo.`,
  },
  reviewSignedOff: ({ admin }: Variables<'admin'>) => `La revisión de acceso de ${admin} está cerrada.`,
  reviewersReminded: ({ emails }: Variables<'emails'>) => `El recordatorio para ${emails} está en cola.`,
  adminAdded: ({ name, parent, email, until }: Variables<'name' | 'parent' | 'email' | 'until'>) =>
    `Se ha añadido ${name} como subadministrador de ${parent}. La invitación para ${email} está en cola. Su enlace funciona hasta el ${until}.`,
  adminRenamed: ({ before, after }: Variables<'before' | 'after'>) => `${before} se llama ahora ${after}.`,
  adminSaved: ({ name }: Variables<'name'>) => `Se ha guardado ${name}.`,
  adminMoved: ({ name, parent }: Variables<'name' | 'parent'>) => `${name} depende ahora de ${parent}.`,
  adminInactive: ({ name }: Variables<'name'>) =>
    `${name} y todo lo que depende de ese administrador están ahora inactivos.`,
  adminActive: ({ name }: Variables<'name'>) => `${name} vuelve a estar activo.`,
  adminDeleted: ({ name }: Variables<'name'>) => `Se ha eliminado ${name}.`,
} satisfies Catalogue['results'];
