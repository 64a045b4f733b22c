"""What the checks stand on: the site on disk, its server, the browser and the report."""
