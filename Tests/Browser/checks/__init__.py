"""The checks, one idea a file.

A check module has NAME (what `--only` takes) and RULES (each rule's name and what it asks), and one
of: `check_site(site)`, which reads files alone; `check_page(visit)`, with POSES, which is called on
every page opened in those poses (with SAMPLED, most pages in one of them; kit/sweep.py); or `check_browser(run)`, which opens pages as it likes.
Every rule has a page or a file with a planted fault under selftest/, which it must find.
"""
