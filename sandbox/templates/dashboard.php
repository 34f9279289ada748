<?php
/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** @var array<string, mixed> $_ */
/** @var \OCP\IL10N $l */
?>
<main class="host-page" id="app-dashboard">
	<h2>Dashboard</h2>
	<div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 16px">
		<?php foreach ($_['panels'] as $panel) { ?>
		<section class="panel" style="padding: 16px; border: 1px solid var(--color-border); border-radius: var(--border-radius-container-large)">
			<h3><a href="<?php p($panel['url']); ?>"><?php p($panel['title']); ?></a></h3>
			<div class="panel--content" data-id="<?php p($panel['id']); ?>">
				<?php if ($panel['items'] === []) { ?><p class="muted"><?php p($panel['empty']); ?></p><?php } ?>
				<ul>
					<?php foreach ($panel['items'] as $item) { ?>
					<li><a href="<?php p($item['link']); ?>"><?php p($item['title']); ?></a> <span class="muted"><?php p($item['subtitle']); ?></span></li>
					<?php } ?>
				</ul>
			</div>
		</section>
		<?php } ?>
	</div>
</main>
<?php
