"""The engines that can be asked. Each module has

- `prepare(site, offers, folder)`: puts what is to be served into an empty folder and gives the path of
  the page to open, or gives None when the site itself is served;
- `ask(tab, question)`: the ids it answers, best first, and the milliseconds in the page, with its
  start-up left out from the second question on;
- `DESCRIPTION`: a line that says what was run.
"""
