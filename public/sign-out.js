// A product has signed this person out: the question whether to do so here too is answered for them.

const form = document.getElementById('sign-out');
form.requestSubmit(form.querySelector('[name="logout"]'));
