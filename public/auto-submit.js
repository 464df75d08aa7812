// The form of a page that is only on the way goes by itself.

document.getElementById('on-the-way').requestSubmit();
