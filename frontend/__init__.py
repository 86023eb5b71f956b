"""What the pages load besides their own scripts: which packages, and how they get here when Suanli is installed."""
