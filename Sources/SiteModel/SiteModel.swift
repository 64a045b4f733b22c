import SiteBase
