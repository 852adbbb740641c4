// The form works without this file. With it, steps are fetched and put in place, so that no answer stands in the
// browser's history and nothing is lost when the line is down; and leaving and clearing happen at once.
(() => {
  const form = () => document.getElementById('oro');
  const WAIT = 45_000;
  const WAIT_WITH_FILES = 115_000;
  let busy = false;
  let guarded = false;
  // What has been chosen to be sent along, while the page lives: the next page of the server's can't put it back itself.
  let chosen = null;

  const empty = () => {
    chosen = null;
    for (const field of document.querySelectorAll('input, textarea, select')) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false;
      else field.value = '';
    }
  };

  const focusStart = () => {
    const start =
      document.getElementById('error-summary') ??
      document.querySelector('[autofocus]') ??
      document.getElementById('step') ??
      document.querySelector('h1[tabindex]');
    window.scrollTo(0, 0);
    start?.focus();
  };

  const enhance = () => {
    const files = document.getElementById('files');
    // Files that were refused are chosen anew.
    if (files?.getAttribute('aria-invalid') === 'true') chosen = null;
    if (files && chosen) {
      files.files = chosen;
      document.getElementById('choose-again')?.remove();
    }
    const print = document.getElementById('print');
    if (print) print.hidden = false;
  };

  // A message above the form, with all that has been typed still there.
  const say = (text) => {
    document.getElementById('message')?.remove();
    const message = document.createElement('div');
    message.id = 'message';
    message.className = 'summary';
    message.setAttribute('role', 'alert');
    message.textContent = text;
    form()?.before(message);
    message.scrollIntoView({ block: 'center' });
  };

  const show = (markup) => {
    const page = new DOMParser().parseFromString(markup, 'text/html');
    if (!page.getElementById('oro') && !page.getElementById('receipt')) {
      say(page.getElementById('notice-text')?.textContent ?? document.body.dataset.offline);
      return;
    }
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceWith(page.body);
    enhance();
    // One entry of our own, without content, so that the browser's Back can be answered as "Tillbaka".
    if (!guarded && document.querySelector('#back')) {
      history.pushState(null, '');
      guarded = true;
    }
    focusStart();
  };

  const send = async (target, button) => {
    if (busy) return;
    busy = true;
    button?.setAttribute('aria-busy', 'true');
    const form = new FormData(target);
    if (button?.name) form.append(button.name, button.value);
    const files = document.getElementById('files')?.files;
    if (files) chosen = files.length > 0 ? files : null;
    // Only sending sends files; a step back takes none along.
    const withFiles = chosen && files && button?.value === 'send';
    if (!withFiles) form.delete('files');
    const body = withFiles ? form : new URLSearchParams(form);
    const url = button?.hasAttribute('formaction') ? button.formAction : target.action;
    try {
      const response = await fetch(url, {
        method: 'POST',
        body,
        signal: AbortSignal.timeout(withFiles ? WAIT_WITH_FILES : WAIT),
      });
      show(await response.text());
    } catch {
      say(document.body.dataset.offline);
    } finally {
      busy = false;
      button?.removeAttribute('aria-busy');
    }
  };

  document.addEventListener('submit', (event) => {
    if (event.target.id === 'oro') {
      event.preventDefault();
      send(event.target, event.submitter);
    } else if (event.target.id === 'clear-form') {
      event.preventDefault();
      const address = new URL(event.target.action);
      address.search = new URLSearchParams(new FormData(event.target)).toString();
      empty();
      location.replace(address);
    }
  });

  document.addEventListener('click', (event) => {
    const leave = event.target.closest('#leave');
    const jump = event.target.closest('a[href^="#"]');
    if (leave) {
      event.preventDefault();
      empty();
      document.title = '\u00a0';
      document.body.replaceChildren();
      location.replace(leave.href);
    } else if (jump) {
      // Without an entry in the history, which "Back" would have to walk through.
      event.preventDefault();
      const field = document.getElementById(jump.hash.slice(1));
      field?.scrollIntoView({ block: 'center' });
      field?.focus({ preventScroll: true });
    } else if (event.target.closest('#print')) {
      window.print();
    }
  });

  // Contact fields exist only for who wants to be named.
  document.addEventListener('change', (event) => {
    if (event.target.name !== 'identity') return;
    const template = document.getElementById('contact-template');
    if (event.target.value === 'named' && template) {
      template.replaceWith(template.content.cloneNode(true));
    } else if (event.target.value === 'anonymous' && !template) {
      const contact = document.getElementById('contact');
      if (!contact) return;
      for (const field of contact.querySelectorAll('input:not([type=hidden]), select')) field.value = '';
      const kept = document.createElement('template');
      kept.id = 'contact-template';
      contact.replaceWith(kept);
      kept.content.append(contact);
    }
  });

  window.addEventListener('popstate', () => {
    const back = document.querySelector('#back');
    if (back) {
      history.pushState(null, '');
      form().requestSubmit(back);
    } else if (form()) {
      guarded = false;
    } else {
      location.replace(location.href);
    }
  });

  enhance();
})();
