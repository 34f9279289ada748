<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
include __DIR__ . '/layout.head.php';
?>
<body dir="ltr" id="body-user" <?php foreach ($_['themes'] as $theme) { ?>data-theme-<?php p($theme); ?> <?php } ?>data-themes="<?php p(implode(',', $_['themes'])); ?>">
	<?php include __DIR__ . '/layout.states.php'; ?>
	<div id="skip-actions"><a href="#content" class="skip-navigation"><?php p($l->t('Skip to main content')); ?></a></div>
	<header id="header">
		<div class="header-start">
			<a href="/index.php" id="nextcloud" aria-label="Sandbox"><img src="/core/img/host.svg" alt=""></a>
			<nav id="header-start__appmenu" aria-label="Applications">
				<?php foreach ($_['menu'] as $entry) { ?>
				<a href="<?php p($entry['href']); ?>"<?php if ($entry['active']) { ?> aria-current="page"<?php } ?>>
					<?php if ($entry['icon'] !== '') { ?><img src="<?php p($entry['icon']); ?>" alt=""><?php } ?>
					<span class="app-name"><?php p($entry['name']); ?></span>
				</a>
				<?php } ?>
			</nav>
		</div>
		<div class="header-end">
			<a id="notifications" href="/index.php/sandbox/notifications" aria-label="Notifications"><img src="/core/img/bell.svg" alt=""></a>
			<details id="user-menu">
				<summary aria-label="<?php p($_['displayName']); ?>"><img class="avatar" src="/index.php/avatar/<?php p(rawurlencode($_['uid'])); ?>/64" alt=""></summary>
				<ul>
					<li><a href="/index.php/apps/dashboard/"><?php p($_['displayName']); ?></a></li>
					<li><a href="/index.php/apps/files/">Files</a></li>
					<li><a href="/index.php/settings/user">Settings</a></li>
					<?php if ($_['isAdmin']) { ?><li><a href="/index.php/settings/admin">Administration</a></li><?php } ?>
					<li><a href="/index.php/sandbox/outbox">Outbox</a></li>
					<li><a href="/index.php/logout?requesttoken=<?php p(rawurlencode($_['requestToken'])); ?>">Log out</a></li>
				</ul>
			</details>
		</div>
	</header>
	<div id="content" class="app-<?php p($_['app']); ?>">
		<h1 class="hidden-visually" id="page-heading-level-1"><?php p($_['application'] ?: 'Sandbox'); ?></h1>
		<?php print_unescaped($_['content']); ?>
	</div>
</body>
</html>
