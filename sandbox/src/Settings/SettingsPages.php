<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Settings;

use OCP\IGroupManager;
use OCP\IUser;
use OCP\Settings\IDelegatedSettings;
use OCP\Settings\IIconSection;
use OCP\Settings\ISettings;
use Sandbox\Kernel\Apps;

/** Sections and forms that the apps declare in info.xml, for the administration (`admin`) or for each person (`personal`). */
final class SettingsPages {
	public function __construct(
		private readonly Apps $apps,
		private readonly IGroupManager $groups,
		private readonly Delegations $delegations,
	) {
	}

	/** @return list<IIconSection> that hold at least one form of the user's */
	public function sections(string $type, IUser $user): array {
		$sections = array_filter($this->instances($type . '-section'), fn (IIconSection $section) => $this->forms($type, $section->getID(), $user) !== []);
		usort($sections, static fn (IIconSection $a, IIconSection $b) => $a->getPriority() <=> $b->getPriority());
		return $sections;
	}

	/** @return list<ISettings> forms of a section that this user may see */
	public function forms(string $type, string $section, IUser $user): array {
		$forms = array_filter($this->instances($type), fn (ISettings $form) => $form->getSection() === $section && ($type === 'personal' || $this->mayAdminister($form, $user)));
		usort($forms, static fn (ISettings $a, ISettings $b) => $a->getPriority() <=> $b->getPriority());
		return $forms;
	}

	private function mayAdminister(ISettings $form, IUser $user): bool {
		return $this->groups->isAdmin($user->getUID()) || ($form instanceof IDelegatedSettings && $this->delegations->allows($user, [$form::class]));
	}

	/** @return list<object> */
	private function instances(string $element): array {
		$instances = [];
		foreach ($this->apps->enabled() as $app) {
			foreach ($app->texts('settings/' . $element) as $class) {
				$instances[] = $this->apps->container($app->id)->get($class);
			}
		}
		return $instances;
	}
}
