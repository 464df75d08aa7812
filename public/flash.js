// After a redirect or a refused form the first message takes the focus, so that it is read out and in sight.
document.querySelector('[data-focus]')?.focus();
