<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
?>
<div class="host-settings">
	<nav id="app-navigation" aria-label="Settings">
		<ul>
			<?php foreach ($_['sections'] as $section) { ?>
			<li><a href="/index.php/settings/<?php p($_['type']); ?>/<?php p($section['id']); ?>"<?php if ($section['id'] === $_['current']) { ?> aria-current="page"<?php } ?>><?php p($section['name']); ?></a></li>
			<?php } ?>
		</ul>
	</nav>
	<main id="app-content">
		<?php foreach ($_['forms'] as $form) {
			print_unescaped($form);
		} ?>
		<?php if ($_['forms'] === []) { ?><p class="host-page">No settings here.</p><?php } ?>
	</main>
</div>
