<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Storage;

use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Council\Council;
use OCP\Constants;

/** The root folders of a council: a constant few, so that a home listing costs the same for one council or sixty. */
enum FolderKey: string {
	/** What has been published to the council; only the app writes here. */
	case Published = 'published';
	/** Live drafts, one folder per meeting. */
	case Preparation = 'preparation';
	/** Between councillors only. */
	case Space = 'space';
	/** Documents that staff who are not concerned must not see; made when first needed. */
	case Restricted = 'restricted';
	/** Live drafts that only managers, and those who work on their item, may know of; made when first needed. */
	case RestrictedDrafts = 'restricted_drafts';

	public const READ = Constants::PERMISSION_READ;
	/** Everything but passing the folder on. */
	public const WRITE = Constants::PERMISSION_READ | Constants::PERMISSION_UPDATE | Constants::PERMISSION_CREATE | Constants::PERMISSION_DELETE;

	/** @return list<self> the roots every council has from its creation */
	public static function constant(): array {
		return [self::Published, self::Preparation, self::Space];
	}

	/** Exact folder name, shown as is to everybody. */
	public function folderName(Council $council): string {
		$name = $council->kind()->assembly() . ' – ' . $council->getShortName();
		return match ($this) {
			self::Published => $name,
			self::Preparation => $name . ' – Préparation',
			self::Space => $name . ' – Espace élus',
			self::Restricted => $name . ' – Restreint',
			self::RestrictedDrafts => $name . ' – Préparation restreinte',
		};
	}

	/** Permission bits of a role on this root, 0 when it does not see it. Never the share bit: nobody passes a council folder on. */
	public function permissions(Role $role): int {
		return match ($this) {
			self::Published => self::READ,
			self::Preparation => $role === Role::Councillor ? 0 : self::WRITE,
			self::Space => $role === Role::Councillor ? self::WRITE : 0,
			self::Restricted => match ($role) {
				Role::Councillor => self::READ,
				Role::Manager => self::WRITE,
				Role::Staff => 0,
			},
			self::RestrictedDrafts => $role === Role::Manager ? self::WRITE : 0,
		};
	}
}
