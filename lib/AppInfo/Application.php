<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\AppInfo;

use OCA\ConseilMunicipal\Dashboard\MyItemsWidget;
use OCA\ConseilMunicipal\Error\ErrorMiddleware;
use OCA\ConseilMunicipal\Listener\AccountListener;
use OCA\ConseilMunicipal\Listener\CalendarListener;
use OCA\ConseilMunicipal\Listener\DraftListener;
use OCA\ConseilMunicipal\Listener\FilesScriptListener;
use OCA\ConseilMunicipal\Listener\GroupListener;
use OCA\ConseilMunicipal\Listener\OverwriteListener;
use OCA\ConseilMunicipal\Listener\PickerListener;
use OCA\ConseilMunicipal\Listener\ShareLeftListener;
use OCA\ConseilMunicipal\Listener\TemplateListener;
use OCA\ConseilMunicipal\Outbox\Notifier;
use OCA\ConseilMunicipal\Search\CouncilSearch;
use OCA\ConseilMunicipal\SetupCheck\CouncilFoldersCheck;
use OCA\ConseilMunicipal\SetupCheck\GroupSharingCheck;
use OCA\ConseilMunicipal\SetupCheck\OwnGroupsCheck;
use OCA\ConseilMunicipal\SetupCheck\PushCheck;
use OCA\ConseilMunicipal\SetupCheck\ServiceAccountSharingCheck;
use OCA\ConseilMunicipal\SetupCheck\ShareAcceptanceCheck;
use OCA\ConseilMunicipal\SetupCheck\ShareExpiryCheck;
use OCA\ConseilMunicipal\SetupCheck\SharingCheck;
use OCA\ConseilMunicipal\SetupCheck\WaitingCheck;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\GroupShareFolders;
use OCA\ConseilMunicipal\Template\CouncilTemplates;
use OCP\AppFramework\App;
use OCP\AppFramework\Bootstrap\IBootContext;
use OCP\AppFramework\Bootstrap\IBootstrap;
use OCP\AppFramework\Bootstrap\IRegistrationContext;
use OCP\Calendar\Events\CalendarObjectCreatedEvent;
use OCP\Calendar\Events\CalendarObjectUpdatedEvent;
use OCP\Collaboration\AutoComplete\AutoCompleteFilterEvent;
use OCP\Files\Events\Node\BeforeNodeDeletedEvent;
use OCP\Files\Events\Node\BeforeNodeReadEvent;
use OCP\Files\Events\Node\BeforeNodeRenamedEvent;
use OCP\Files\Events\Node\BeforeNodeWrittenEvent;
use OCP\Files\Events\Node\NodeCreatedEvent;
use OCP\Files\Events\Node\NodeRenamedEvent;
use OCP\Files\Events\Node\NodeWrittenEvent;
use OCP\Files\Template\FileCreatedFromTemplateEvent;
use OCP\Files\Template\RegisterTemplateCreatorEvent;
use OCP\Group\Events\GroupDeletedEvent;
use OCP\Group\Events\UserAddedEvent;
use OCP\Group\Events\UserRemovedEvent;
use OCP\Share\Events\ShareDeletedFromSelfEvent;
use OCP\User\Events\BeforeUserDeletedEvent;
use OCP\User\Events\UserDeletedEvent;

/** `register()` runs on every request of the instance, also for other apps: it names classes and does nothing else. */
final class Application extends App implements IBootstrap {
	public const APP_ID = 'conseil_municipal';

	/** @param array<string, mixed> $urlParams */
	public function __construct(array $urlParams = []) {
		parent::__construct(self::APP_ID, $urlParams);
	}

	#[\Override]
	public function register(IRegistrationContext $context): void {
		$context->registerMiddleware(ErrorMiddleware::class);
		$context->registerServiceAlias(CouncilFolders::class, GroupShareFolders::class);
		$context->registerNotifierService(Notifier::class);
		$context->registerDashboardWidget(MyItemsWidget::class);
		$context->registerSearchProvider(CouncilSearch::class);
		$context->registerTemplateProvider(CouncilTemplates::class);
		$this->registerListeners($context);
		$this->registerSetupChecks($context);
	}

	private function registerListeners(IRegistrationContext $context): void {
		$context->registerEventListener(ShareDeletedFromSelfEvent::class, ShareLeftListener::class);
		$context->registerEventListener(GroupDeletedEvent::class, GroupListener::class);
		$context->registerEventListener(UserAddedEvent::class, GroupListener::class);
		$context->registerEventListener(UserRemovedEvent::class, GroupListener::class);
		$context->registerEventListener(BeforeUserDeletedEvent::class, AccountListener::class);
		$context->registerEventListener(UserDeletedEvent::class, AccountListener::class);
		$context->registerEventListener(AutoCompleteFilterEvent::class, PickerListener::class);
		$context->registerEventListener(FilesScriptListener::EVENT, FilesScriptListener::class);
		$context->registerEventListener(RegisterTemplateCreatorEvent::class, TemplateListener::class);
		$context->registerEventListener(FileCreatedFromTemplateEvent::class, TemplateListener::class);
		foreach ([CalendarObjectCreatedEvent::class, CalendarObjectUpdatedEvent::class] as $entry) {
			$context->registerEventListener($entry, CalendarListener::class);
		}
		foreach ([NodeCreatedEvent::class, NodeWrittenEvent::class, BeforeNodeDeletedEvent::class, BeforeNodeRenamedEvent::class, NodeRenamedEvent::class] as $change) {
			$context->registerEventListener($change, DraftListener::class);
		}
		foreach ([BeforeNodeReadEvent::class, BeforeNodeWrittenEvent::class, NodeWrittenEvent::class] as $exchange) {
			$context->registerEventListener($exchange, OverwriteListener::class, OverwriteListener::PRIORITY);
		}
	}

	private function registerSetupChecks(IRegistrationContext $context): void {
		$context->registerSetupCheck(SharingCheck::class);
		$context->registerSetupCheck(GroupSharingCheck::class);
		$context->registerSetupCheck(OwnGroupsCheck::class);
		$context->registerSetupCheck(ServiceAccountSharingCheck::class);
		$context->registerSetupCheck(ShareExpiryCheck::class);
		$context->registerSetupCheck(ShareAcceptanceCheck::class);
		$context->registerSetupCheck(PushCheck::class);
		$context->registerSetupCheck(CouncilFoldersCheck::class);
		$context->registerSetupCheck(WaitingCheck::class);
	}

	#[\Override]
	public function boot(IBootContext $context): void {
	}
}
