/** Whether the operating system failed with this code (ENOENT and the like). */
export function isSystemError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
