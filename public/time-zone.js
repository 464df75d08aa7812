// Tells the server the browser's time zone. The server stores it with a login at its first sign-in.

const name = document.body.dataset.timeZoneCookie;
if (name) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(timeZone)}; Path=/; SameSite=Lax${secure}`;
}
