// Stores the browser's time zone in a cookie. At the first sign-in, the server makes it the time zone of the login.

const name = document.body.dataset.timeZoneCookie;
if (name) {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const secure = window.location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${encodeURIComponent(timeZone)}; Path=/; SameSite=Lax${secure}`;
}
